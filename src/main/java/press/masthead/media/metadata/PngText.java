package press.masthead.media.metadata;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * PNG keeps text and profiles deflated, at up to a thousandfold; the reader inflates them whole. A
 * file with more than a little of them is not read for metadata.
 */
final class PngText {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final Set<String> DEFLATED = Set.of("zTXt", "iTXt", "iCCP");
  private static final long MOST = 256 * 1024;

  private PngText() {}

  static boolean isBomb(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return in.readLong() == SIGNATURE && deflated(in) > MOST;
    } catch (EOFException e) {
      return false;
    }
  }

  private static long deflated(DataInputStream in) throws IOException {
    long sum = 0;
    while (sum <= MOST) {
      var length = Integer.toUnsignedLong(in.readInt());
      var type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
      if (DEFLATED.contains(type)) {
        sum += length;
      } else if (type.equals("IEND")) {
        return sum;
      }
      in.skipNBytes(length + 4);
    }
    return sum;
  }
}
