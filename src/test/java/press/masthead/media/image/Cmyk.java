package press.masthead.media.image;

import java.nio.ByteBuffer;

/** A bare TIFF of one strip in four inks, as the TIFF 6.0 specification has it. */
final class Cmyk {
  private static final short SHORT = 3;
  private static final short LONG = 4;
  private static final int ENTRIES = 9;
  private static final int BITS = 8 + 2 + ENTRIES * 12 + 4;
  private static final int PIXELS = BITS + 8;

  private Cmyk() {}

  static byte[] tiff(int width, int height, int cyan, int magenta, int yellow, int black) {
    var out = ByteBuffer.allocate(PIXELS + width * height * 4);
    out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) ENTRIES);
    entry(out, 256, LONG, 1, width);
    entry(out, 257, LONG, 1, height);
    entry(out, 258, SHORT, 4, BITS);
    entry(out, 259, SHORT, 1, 1 << 16); // not compressed
    entry(out, 262, SHORT, 1, 5 << 16); // separated inks
    entry(out, 273, LONG, 1, PIXELS);
    entry(out, 277, SHORT, 1, 4 << 16);
    entry(out, 278, LONG, 1, height);
    entry(out, 279, LONG, 1, width * height * 4);
    out.putInt(0);
    out.putLong(0x0008_0008_0008_0008L);
    while (out.hasRemaining()) {
      out.put((byte) cyan).put((byte) magenta).put((byte) yellow).put((byte) black);
    }
    return out.array();
  }

  private static void entry(ByteBuffer out, int tag, short type, int count, int value) {
    out.putShort((short) tag).putShort(type).putInt(count).putInt(value);
  }
}
