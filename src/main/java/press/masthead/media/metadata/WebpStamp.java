package press.masthead.media.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Turns a simple WebP (one {@code VP8} or {@code VP8L} chunk) into an extended one with an XMP
 * chunk, as the WebP container specification lays it out.
 */
final class WebpStamp {
  private static final int HEADER = 12;
  private static final int XMP_FLAG = 0x04;

  private WebpStamp() {}

  static byte[] stamp(byte[] webp, PictureMetadata words) {
    if (webp.length < 30 || !tag(webp, 0).equals("RIFF") || !tag(webp, 8).equals("WEBP")) {
      throw new IllegalArgumentException("not a WebP");
    }
    var size = Dimensions.of(webp);
    var xmp = XmpPacket.of(words);
    var image = webp.length - HEADER;
    var padded = xmp.length + (xmp.length & 1);
    var out = ByteBuffer.allocate(HEADER + 18 + image + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WEBP"));
    out.put(ascii("VP8X")).putInt(10).putInt(XMP_FLAG);
    put24(out, size.width() - 1);
    put24(out, size.height() - 1);
    out.put(webp, HEADER, image);
    out.put(ascii("XMP ")).putInt(xmp.length).put(xmp);
    return out.array();
  }

  private static void put24(ByteBuffer out, int value) {
    out.putShort((short) value).put((byte) (value >> 16));
  }

  private static String tag(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.US_ASCII);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private record Dimensions(int width, int height) {
    static Dimensions of(byte[] webp) {
      var in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
      return switch (tag(webp, HEADER)) {
        case "VP8 " -> new Dimensions(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF);
        case "VP8L" -> {
          var bits = in.getInt(21);
          yield new Dimensions((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }
        default -> throw new IllegalArgumentException("not a simple WebP: " + tag(webp, HEADER));
      };
    }
  }
}
