package press.masthead.page;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Setting {@code masthead.pages.cache-size}: what finished pages may take of the heap; a quarter of
 * it, but no more than 256 MB, unless it is said.
 */
@ConfigurationProperties("masthead.pages")
record PageSettings(@Nullable DataSize cacheSize) {
  private static final long MOST = DataSize.ofMegabytes(256).toBytes();

  long bytes() {
    return cacheSize == null ? share(Runtime.getRuntime().maxMemory()) : cacheSize.toBytes();
  }

  static long share(long heap) {
    return Math.min(heap / 4, MOST);
  }
}
