package press.masthead.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that go out, made once.
 *
 * @param location where to, if it is a redirect
 * @param etag strong, without quotation marks; the gzip form has {@code -gzip} added
 * @param gzip null where compressing does not pay
 * @param goodUntil when time alone makes it stale; null for never
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
    @Nullable Instant goodUntil,
    Set<String> reads) {
  private static final int ETAG = 12;
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
              Bytes.gzip(document.bytes()),
              Bytes.hash(document.bytes(), ETAG),
              document.subject(),
              document.goodUntil(),
              Set.copyOf(reads));
      case Page.Moved moved ->
          new FinishedPage(
              301,
              "text/plain;charset=utf-8",
              moved.location(),
              new byte[0],
              null,
              Bytes.hash(moved.location().getBytes(StandardCharsets.UTF_8), ETAG),
              null,
              null,
              Set.copyOf(reads));
    };
  }

  boolean isGoodAt(Instant now) {
    return goodUntil == null || now.isBefore(goodUntil);
  }

  /** What it takes in memory, in bytes, near enough. */
  int weight() {
    return bytes.length + (gzip == null ? 0 : gzip.length) + OVERHEAD + reads.size() * KEY_OVERHEAD;
  }
}
