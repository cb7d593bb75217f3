package press.masthead.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that go out, made once.
 *
 * @param location where to, if it is a redirect
 * @param etag strong, without quotation marks; the gzip form has {@code -gzip} added
 * @param gzip null where compressing does not pay
 * @param reads the change-log keys it depends on
 */
public record FinishedPage(
    int status,
    String type,
    @Nullable String location,
    byte[] bytes,
    byte @Nullable [] gzip,
    String etag,
    @Nullable String subject,
    Set<String> reads) {
  private static final int WORTH_COMPRESSING = 512;
  private static final int OVERHEAD = 512;
  private static final int KEY_OVERHEAD = 96;

  static FinishedPage of(Page page, Set<String> reads) {
    return switch (page) {
      case Page.Document document ->
          new FinishedPage(
              document.status(),
              document.type(),
              null,
              document.bytes(),
              compress(document.bytes()),
              etag(document.bytes()),
              document.subject(),
              Set.copyOf(reads));
      case Page.Moved moved ->
          new FinishedPage(
              301,
              "text/plain;charset=utf-8",
              moved.location(),
              new byte[0],
              null,
              etag(moved.location().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
              null,
              Set.copyOf(reads));
    };
  }

  /** What it takes in memory, in bytes, near enough. */
  int weight() {
    return bytes.length + (gzip == null ? 0 : gzip.length) + OVERHEAD + reads.size() * KEY_OVERHEAD;
  }

  private static byte @Nullable [] compress(byte[] bytes) {
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

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED + 3);
    }
  }

  private static String etag(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
