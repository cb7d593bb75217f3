package press.masthead.media.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.util.List;
import java.util.regex.Pattern;

/** The words as XMP, by the IPTC Photo Metadata Standard 2023. */
final class XmpPacket {
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final int LONGEST_CAPTION = 4_000;
  private static final int LONGEST = 500;
  private static final int MOST_CREATORS = 10;

  static {
    register();
  }

  private final XMPMeta xmp = XMPMetaFactory.create();

  private XmpPacket() {}

  /** Shorter than the 64 kB an XMP segment of a JPEG can hold. */
  static byte[] of(PictureMetadata words) {
    try {
      return new XmpPacket().write(words);
    } catch (XMPException e) {
      throw new IllegalStateException("XMP could not be written for " + words, e);
    }
  }

  private byte[] write(PictureMetadata words) throws XMPException {
    alternative(XmpFields.DC, "description", clean(words.caption(), LONGEST_CAPTION));
    sequence(XmpFields.DC, "creator", words.creators());
    alternative(XmpFields.DC, "rights", clean(words.copyright(), LONGEST));
    text(XmpFields.PHOTOSHOP, "Headline", clean(words.headline(), LONGEST));
    text(XmpFields.PHOTOSHOP, "Credit", clean(words.credit(), LONGEST));
    text(XmpFields.PHOTOSHOP, "Source", clean(words.source(), LONGEST));
    alternative(XmpFields.IPTC, "AltTextAccessibility", clean(words.alt(), LONGEST));
    alternative(XmpFields.RIGHTS, "UsageTerms", clean(words.usageTerms(), LONGEST));
    if (!words.copyright().isEmpty()) {
      xmp.setPropertyBoolean(XmpFields.RIGHTS, "Marked", true);
    }
    var options = new SerializeOptions().setUseCompactFormat(true).setPadding(0);
    return XMPMetaFactory.serializeToBuffer(xmp, options);
  }

  private void alternative(String namespace, String name, String value) throws XMPException {
    if (!value.isEmpty()) {
      xmp.setLocalizedText(namespace, name, "", "x-default", value);
    }
  }

  private void text(String namespace, String name, String value) throws XMPException {
    if (!value.isEmpty()) {
      xmp.setProperty(namespace, name, value);
    }
  }

  private void sequence(String namespace, String name, List<String> values) throws XMPException {
    for (var value : values.subList(0, Math.min(values.size(), MOST_CREATORS))) {
      xmp.appendArrayItem(
          namespace,
          name,
          new PropertyOptions().setArrayOrdered(true),
          clean(value, LONGEST),
          null);
    }
  }

  private static String clean(String value, int longest) {
    var text = NOT_XML.matcher(value).replaceAll("");
    if (text.length() <= longest) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  private static void register() {
    var registry = XMPMetaFactory.getSchemaRegistry();
    try {
      registry.registerNamespace(XmpFields.IPTC, "Iptc4xmpCore");
      registry.registerNamespace(XmpFields.RIGHTS, "xmpRights");
    } catch (XMPException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
