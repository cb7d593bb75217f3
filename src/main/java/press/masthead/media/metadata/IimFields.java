package press.masthead.media.metadata;

import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The fields of IPTC-IIM, version 4, in its application record. */
final class IimFields {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)(?:([+-]\\d\\d)(\\d\\d))?");

  private final IptcDirectory iim;

  private IimFields(IptcDirectory iim) {
    this.iim = iim;
  }

  static PictureMetadata read(Metadata metadata) {
    return metadata.getDirectoriesOfType(IptcDirectory.class).stream()
        .map(directory -> new IimFields(directory).fields())
        .reduce(PictureMetadata.NONE, PictureMetadata::or);
  }

  private PictureMetadata fields() {
    return new PictureMetadata(
        text(IptcDirectory.TAG_HEADLINE),
        text(IptcDirectory.TAG_CAPTION),
        "",
        list(IptcDirectory.TAG_BY_LINE),
        text(IptcDirectory.TAG_CREDIT),
        text(IptcDirectory.TAG_COPYRIGHT_NOTICE),
        text(IptcDirectory.TAG_SOURCE),
        "",
        list(IptcDirectory.TAG_KEYWORDS),
        text(IptcDirectory.TAG_CITY),
        text(IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME),
        created());
  }

  private String text(int tag) {
    return String.join(", ", list(tag));
  }

  private List<String> list(int tag) {
    var values = iim.getStringValueArray(tag);
    return values == null ? List.of() : Arrays.stream(values).map(Bytes::text).toList();
  }

  private String created() {
    var date = DATE.matcher(text(IptcDirectory.TAG_DATE_CREATED).strip().replace(":", ""));
    if (!date.matches() || date.group(1).equals("0000")) {
      return "";
    }
    if (date.group(2).equals("00")) {
      return date.group(1);
    }
    if (date.group(3).equals("00")) {
      return date.group(1) + "-" + date.group(2);
    }
    return String.join("-", date.group(1), date.group(2), date.group(3)) + time();
  }

  private String time() {
    var time = TIME.matcher(text(IptcDirectory.TAG_TIME_CREATED).strip().replace(":", ""));
    if (!time.matches()) {
      return "";
    }
    var local = "T" + time.group(1) + ":" + time.group(2) + ":" + time.group(3);
    return time.group(4) == null ? local : local + time.group(4) + ":" + time.group(5);
  }
}
