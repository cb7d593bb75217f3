package press.masthead.media.metadata;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Description, artist and copyright as the one directory of a big-endian EXIF block. */
final class ExifBlock {
  private static final int DESCRIPTION = 0x010E;
  private static final int ARTIST = 0x013B;
  private static final int COPYRIGHT = 0x8298;
  private static final short ASCII = 2;
  private static final int LONGEST = 2000;

  private ExifBlock() {}

  static byte[] of(PictureMetadata words) {
    var fields = new TreeMap<Integer, byte[]>();
    add(fields, DESCRIPTION, words.caption());
    add(fields, ARTIST, String.join("; ", words.creators()));
    add(fields, COPYRIGHT, words.copyright());
    return write(fields);
  }

  private static void add(Map<Integer, byte[]> fields, int tag, String value) {
    if (!value.isEmpty()) {
      // a value takes an even number of bytes, more than the four that would fit into its entry
      var text = Cut.utf8(value, LONGEST);
      fields.put(tag, Arrays.copyOf(text, Math.max(6, (text.length + 2) & ~1)));
    }
  }

  private static byte[] write(Map<Integer, byte[]> fields) {
    var values = 8 + 2 + 12 * fields.size() + 4;
    var size = values + fields.values().stream().mapToInt(value -> value.length).sum();
    var out = ByteBuffer.allocate(size);
    out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    out.putShort((short) fields.size());
    var at = values;
    for (var field : fields.entrySet()) {
      var value = field.getValue();
      out.putShort(field.getKey().shortValue()).putShort(ASCII).putInt(value.length).putInt(at);
      out.put(at, value);
      at += value.length;
    }
    return out.array();
  }
}
