package press.masthead.media.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts EXIF, XMP and IIM segments in front of all else in a JPEG, after its JFIF header. */
final class JpegStamp {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;
  private static final byte[] EXIF = ascii("Exif\0\0");
  private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private JpegStamp() {}

  static byte[] stamp(byte[] jpeg, PictureMetadata words) {
    if (jpeg.length < 4 || unsigned(jpeg, 0) != 0xFFD8) {
      throw new IllegalArgumentException("not a JPEG");
    }
    return new JpegStamp().write(jpeg, words);
  }

  private byte[] write(byte[] jpeg, PictureMetadata words) {
    var start = afterHeader(jpeg);
    out.write(jpeg, 0, start);
    segment(APP1, EXIF, ExifBlock.of(words));
    segment(APP1, XMP, XmpPacket.of(words));
    segment(APP13, new byte[0], IimBlock.of(words));
    out.write(jpeg, start, jpeg.length - start);
    return out.toByteArray();
  }

  private static int afterHeader(byte[] jpeg) {
    return unsigned(jpeg, 2) == (0xFF00 | APP0) ? 4 + unsigned(jpeg, 4) : 2;
  }

  private void segment(int marker, byte[] name, byte[] content) {
    var length = 2 + name.length + content.length;
    if (length > 0xFFFF) {
      throw new IllegalArgumentException("a JPEG segment cannot hold " + length + " bytes");
    }
    out.write(0xFF);
    out.write(marker);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(name);
    out.writeBytes(content);
  }

  private static int unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
