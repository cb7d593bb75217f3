package press.masthead.page;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What of a page's size can be saved, quickly or well. */
final class Compression {
  private static final int WORTH_IT = 512;
  private static final int QUICK = 4;

  /** Twice as quick as the best quality of 11, and within a twentieth of its size. */
  private static final int BEST_BROTLI = 10;

  private Compression() {}

  /** Null where it does not pay. */
  static byte @Nullable [] fastGzip(byte[] bytes) {
    return bytes.length < WORTH_IT ? null : gzip(bytes, QUICK);
  }

  static byte[] bestGzip(byte[] bytes) {
    return gzip(bytes, Deflater.BEST_COMPRESSION);
  }

  /** Null on a machine that the library has no part for. */
  static byte @Nullable [] bestBrotli(byte[] bytes) {
    if (!Brotli4jLoader.isAvailable()) {
      return null;
    }
    try {
      return Encoder.compress(
          bytes, Encoder.Parameters.create(BEST_BROTLI).setMode(Encoder.Mode.TEXT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] bytes, int level) {
    try {
      var compressed = new ByteArrayOutputStream(bytes.length / 3);
      try (var gzip = new Gzip(compressed, level)) {
        gzip.write(bytes);
      }
      return compressed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out, int level) throws IOException {
      super(out, 8192);
      def.setLevel(level);
    }
  }
}
