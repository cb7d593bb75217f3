package press.masthead.media.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of XMP, by the IPTC Photo Metadata Standard 2023. */
final class XmpFields {
  static final String DC = "http://purl.org/dc/elements/1.1/";
  static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
  static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

  private final XMPMeta xmp;

  private XmpFields(XMPMeta xmp) {
    this.xmp = xmp;
  }

  static PictureMetadata read(Metadata metadata) {
    return metadata.getDirectoriesOfType(XmpDirectory.class).stream()
        .map(directory -> new XmpFields(directory.getXMPMeta()).fields())
        .reduce(PictureMetadata.NONE, PictureMetadata::or);
  }

  private PictureMetadata fields() {
    return new PictureMetadata(
        text(PHOTOSHOP, "Headline"),
        text(DC, "description"),
        text(IPTC, "AltTextAccessibility"),
        list(DC, "creator"),
        text(PHOTOSHOP, "Credit"),
        text(DC, "rights"),
        text(PHOTOSHOP, "Source"),
        text(RIGHTS, "UsageTerms"),
        list(DC, "subject"),
        text(PHOTOSHOP, "City"),
        text(PHOTOSHOP, "Country"),
        text(PHOTOSHOP, "DateCreated").replace(" ", ""));
  }

  /** A plain value, or of alternatives in several languages the default one. */
  private String text(String namespace, String name) {
    try {
      var property = xmp.getProperty(namespace, name);
      if (property == null) {
        return "";
      }
      if (!property.getOptions().isArray()) {
        return value(property.getValue());
      }
      if (!property.getOptions().isArrayAltText()) {
        return String.join(", ", list(namespace, name));
      }
      var chosen = xmp.getLocalizedText(namespace, name, null, "x-default");
      return chosen == null ? "" : value(chosen.getValue());
    } catch (XMPException e) {
      return "";
    }
  }

  private List<String> list(String namespace, String name) {
    try {
      var property = xmp.getProperty(namespace, name);
      if (property == null) {
        return List.of();
      }
      if (!property.getOptions().isArray()) {
        return List.of(value(property.getValue()));
      }
      return IntStream.rangeClosed(1, xmp.countArrayItems(namespace, name))
          .mapToObj(i -> item(namespace, name, i))
          .toList();
    } catch (XMPException e) {
      return List.of();
    }
  }

  private String item(String namespace, String name, int index) {
    try {
      var item = xmp.getArrayItem(namespace, name, index);
      return item == null ? "" : value(item.getValue());
    } catch (XMPException e) {
      return "";
    }
  }

  private static String value(@Nullable String value) {
    return value == null ? "" : value;
  }
}
