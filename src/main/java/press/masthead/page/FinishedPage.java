package press.masthead.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that go out, made once. Those that are asked for often are compressed again as well as
 * can be, in the background; who asks next gets those.
 */
public final class FinishedPage {
  private static final int ETAG = 12;
  private static final int OVERHEAD = 500;
  private static final int FORM_OVERHEAD = 1200;
  private static final int KEY_OVERHEAD = 120;

  private final int status;
  private final String type;
  private final @Nullable String location;
  private final @Nullable String subject;
  private final @Nullable Instant goodUntil;
  private final Set<String> reads;
  private final Form plain;
  private final @Nullable Form gzip;
  private final @Nullable Form brotli;

  private final long made = System.nanoTime();
  private final Heat heat = new Heat();
  private volatile @Nullable Object dressed;
  private int asked;
  private boolean isTaken;

  /**
   * One coding of the bytes.
   *
   * @param etag strong, in quotation marks; of all forms of one content it begins alike, up to a
   *     hyphen
   */
  public record Form(byte[] bytes, String etag) {}

  FinishedPage(
      int status,
      String type,
      @Nullable String location,
      @Nullable String subject,
      @Nullable Instant goodUntil,
      Set<String> reads,
      Form plain,
      @Nullable Form gzip,
      @Nullable Form brotli) {
    this.status = status;
    this.type = type;
    this.location = location;
    this.subject = subject;
    this.goodUntil = goodUntil;
    this.reads = reads;
    this.plain = plain;
    this.gzip = gzip;
    this.brotli = brotli;
  }

  static FinishedPage of(Page page, Set<String> reads) {
    return switch (page) {
      case Page.Document document -> of(document, Set.copyOf(reads));
      case Page.Moved moved -> of(moved, Set.copyOf(reads));
    };
  }

  private static FinishedPage of(Page.Document document, Set<String> reads) {
    var bytes = document.bytes();
    var hash = Bytes.hash(bytes, ETAG);
    return new FinishedPage(
        document.status(),
        document.type(),
        null,
        document.subject(),
        document.goodUntil(),
        reads,
        new Form(bytes, '"' + hash + '"'),
        form(Compression.fastGzip(bytes), hash + "-gzip"),
        null);
  }

  private static FinishedPage of(Page.Moved moved, Set<String> reads) {
    var hash = Bytes.hash(moved.location().getBytes(StandardCharsets.UTF_8), ETAG);
    return new FinishedPage(
        301,
        "text/plain;charset=utf-8",
        moved.location(),
        null,
        null,
        reads,
        new Form(new byte[0], '"' + hash + '"'),
        null,
        null);
  }

  private static @Nullable Form form(byte @Nullable [] bytes, String etag) {
    return bytes == null ? null : new Form(bytes, '"' + etag + '"');
  }

  public int status() {
    return status;
  }

  /** With its charset. */
  public String type() {
    return type;
  }

  /** Where to, if it is a redirect. */
  public @Nullable String location() {
    return location;
  }

  /** What a view of it counts for; null if nothing. */
  public @Nullable String subject() {
    return subject;
  }

  /** The change-log keys it depends on. */
  public Set<String> reads() {
    return reads;
  }

  public Form plain() {
    return plain;
  }

  /** Null where compressing does not pay. */
  public @Nullable Form gzip() {
    return gzip;
  }

  /** Null until it pays. */
  public @Nullable Form brotli() {
    return brotli;
  }

  /** What the edge makes of it for its own use, made when first asked for. */
  public <T> T dressed(Class<T> type, Function<FinishedPage, T> dressing) {
    var made = dressed;
    if (made == null) {
      made = dressing.apply(this);
      dressed = made;
    }
    return type.cast(made);
  }

  Heat heat() {
    return heat;
  }

  /** The same, compressed as well as can be. */
  FinishedPage compressed() {
    var hash = plain.etag.substring(1, plain.etag.length() - 1);
    var better =
        new FinishedPage(
            status,
            type,
            location,
            subject,
            goodUntil,
            reads,
            plain,
            form(Compression.bestGzip(plain.bytes), hash + "-gzip9"),
            form(Compression.bestBrotli(plain.bytes), hash + "-br"));
    better.heat.goOn(heat);
    return better;
  }

  FinishedPage asked(int times) {
    heat.begin(times);
    return this;
  }

  @Nullable Instant goodUntil() {
    return goodUntil;
  }

  /**
   * Whether this is the time to compress it better: once, when it has been asked for a bit and has
   * stood for so long.
   */
  boolean isDueForCompression(int often, long settledNanos) {
    // lost counts do no harm
    if (++asked < often || isTaken || System.nanoTime() - made < settledNanos) {
      return false;
    }
    isTaken = true;
    return gzip != null && brotli == null;
  }

  boolean isGoodAt(Instant now) {
    return goodUntil == null || now.isBefore(goodUntil);
  }

  /** Whether nothing but a change of what it read makes it stale. */
  public boolean isGoodForEver() {
    return goodUntil == null;
  }

  /**
   * What it takes in memory, in bytes, near enough: each form with its header fields, and for each
   * key its place in the index. One that will get a better form counts as if it had it; a redirect
   * has none.
   */
  int weight() {
    int forms = weight(plain) + (gzip == null ? 0 : 2 * weight(gzip));
    return OVERHEAD + (location == null ? forms : 0) + reads.size() * KEY_OVERHEAD;
  }

  private static int weight(Form form) {
    return form.bytes.length + FORM_OVERHEAD;
  }
}
