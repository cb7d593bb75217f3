package press.masthead.media.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The words as IPTC-IIM in UTF-8, in the Photoshop resource where JPEG keeps it. */
final class IimBlock {
  private static final byte[] PHOTOSHOP = ascii("Photoshop 3.0\0");
  private static final byte[] UTF_8 = {0x1B, '%', 'G'};

  private final ByteArrayOutputStream iim = new ByteArrayOutputStream();

  private IimBlock() {}

  static byte[] of(PictureMetadata words) {
    return new IimBlock().write(words);
  }

  private byte[] write(PictureMetadata words) {
    dataset(1, 90, UTF_8);
    words.creators().forEach(creator -> text(80, creator, 32));
    text(105, words.headline(), 256);
    text(110, words.credit(), 32);
    text(115, words.source(), 32);
    text(116, words.copyright(), 128);
    text(120, words.caption(), 2000);
    return resource(iim.toByteArray());
  }

  /** A field of the application record with IIM's limit in bytes. */
  private void text(int number, String value, int most) {
    if (!value.isEmpty()) {
      dataset(2, number, Cut.utf8(value, most));
    }
  }

  private void dataset(int record, int number, byte[] value) {
    iim.write(0x1C);
    iim.write(record);
    iim.write(number);
    iim.write(value.length >> 8);
    iim.write(value.length);
    iim.writeBytes(value);
  }

  private static byte[] resource(byte[] content) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(PHOTOSHOP);
    out.writeBytes(ascii("8BIM"));
    out.writeBytes(new byte[] {0x04, 0x04, 0, 0, 0, 0});
    out.write(content.length >> 8);
    out.write(content.length);
    out.writeBytes(content);
    if (content.length % 2 != 0) {
      out.write(0);
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
