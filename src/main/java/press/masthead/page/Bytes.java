package press.masthead.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compressing and naming what goes out. */
final class Bytes {
  private static final int WORTH_COMPRESSING = 512;

  private Bytes() {}

  /** Null where it does not pay. */
  static byte @Nullable [] gzip(byte[] bytes) {
    if (bytes.length < WORTH_COMPRESSING) {
      return null;
    }
    try {
      var compressed = new ByteArrayOutputStream(bytes.length / 3);
      try (var gzip = new FastGzip(compressed)) {
        gzip.write(bytes);
      }
      return compressed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first {@code length} bytes of its SHA-256 in hexadecimal. */
  static String hash(byte[] bytes, int length) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED + 3);
    }
  }
}
