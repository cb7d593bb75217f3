package press.masthead.media.metadata;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The few fields EXIF has words for. */
final class ExifFields {
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");
  private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d:\\d\\d");

  private ExifFields() {}

  static PictureMetadata read(Metadata metadata) {
    var picture = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    var shot = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    return new PictureMetadata(
        "",
        text(picture, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION),
        "",
        List.of(text(picture, ExifDirectoryBase.TAG_ARTIST).split(";")),
        "",
        text(picture, ExifDirectoryBase.TAG_COPYRIGHT),
        "",
        "",
        List.of(),
        "",
        "",
        created(shot));
  }

  private static String text(@Nullable Directory directory, int tag) {
    return directory == null ? "" : Bytes.text(directory.getStringValue(tag));
  }

  private static String created(@Nullable Directory shot) {
    var time = TIME.matcher(text(shot, ExifDirectoryBase.TAG_DATETIME_ORIGINAL).strip());
    if (!time.matches() || time.group(1).equals("0000")) {
      return "";
    }
    var local = String.join("-", time.group(1), time.group(2), time.group(3)) + "T" + time.group(4);
    var offset = text(shot, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL).strip();
    return OFFSET.matcher(offset).matches() ? local + offset : local;
  }
}
