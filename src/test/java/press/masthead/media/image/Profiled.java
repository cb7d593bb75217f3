package press.masthead.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Puts a colour profile into a freshly encoded picture. */
final class Profiled {
  private Profiled() {}

  static byte[] with(byte[] image, byte[] profile) {
    return switch (image[0]) {
      case (byte) 0xFF -> insert(image, 20, segment(profile));
      case (byte) 0x89 -> insert(image, 33, chunk(profile));
      default -> webp(image, profile);
    };
  }

  private static byte[] segment(byte[] profile) {
    return ByteBuffer.allocate(profile.length + 18)
        .putShort((short) 0xFFE2)
        .putShort((short) (profile.length + 16))
        .put("ICC_PROFILE\0\1\1".getBytes(US_ASCII))
        .put(profile)
        .array();
  }

  private static byte[] chunk(byte[] profile) {
    var deflated = deflated(profile);
    var chunk = ByteBuffer.allocate(deflated.length + 15);
    chunk.putInt(deflated.length + 3).put("iCCP".getBytes(US_ASCII)).put(new byte[] {'x', 0, 0});
    chunk.put(deflated);
    var crc = new CRC32();
    crc.update(chunk.array(), 4, chunk.position() - 4);
    return chunk.putInt((int) crc.getValue()).array();
  }

  private static byte[] deflated(byte[] bytes) {
    try (var deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new byte[bytes.length + 100];
      return Arrays.copyOf(out, deflater.deflate(out));
    }
  }

  private static byte[] webp(byte[] image, byte[] profile) {
    var padded = profile.length + (profile.length & 1);
    var head = ByteBuffer.allocate(18 + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
    head.put("VP8X".getBytes(US_ASCII)).putInt(10).putInt(0x20);
    head.put(new byte[] {63, 0, 0, 63, 0, 0});
    head.put("ICCP".getBytes(US_ASCII)).putInt(profile.length).put(profile);
    var out = insert(image, 12, head.array());
    ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(4, out.length - 8);
    return out;
  }

  private static byte[] insert(byte[] into, int at, byte[] what) {
    var out = new ByteArrayOutputStream();
    out.write(into, 0, at);
    out.writeBytes(what);
    out.write(into, at, into.length - at);
    return out.toByteArray();
  }
}
