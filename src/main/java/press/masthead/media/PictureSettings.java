package press.masthead.media;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code masthead.pictures.*}.
 *
 * @param largest file taken in
 * @param darkrooms how many pictures are decoded at once; 0 for half the processors. Each takes up
 *     to 300 MB of heap, and a large progressive JPEG 500 MB outside of it
 * @param cache memory for finished renditions; a sixteenth of the heap, but no more than 64 MB,
 *     unless it is said
 */
@ConfigurationProperties("masthead.pictures")
public record PictureSettings(
    @DefaultValue("100MB") DataSize largest,
    @DefaultValue("0") int darkrooms,
    @Nullable DataSize cache) {
  private static final DataSize MOST_CACHED = DataSize.ofMegabytes(64);

  long cached() {
    return cache == null
        ? Math.min(Runtime.getRuntime().maxMemory() / 16, MOST_CACHED.toBytes())
        : cache.toBytes();
  }

  public PictureSettings {
    if (largest.toBytes() < 1) {
      throw new IllegalArgumentException("masthead.pictures.largest must be above 0");
    }
    if (darkrooms < 0) {
      throw new IllegalArgumentException("masthead.pictures.darkrooms must be 0 or more");
    }
    darkrooms =
        darkrooms > 0 ? darkrooms : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}
