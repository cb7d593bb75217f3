package press.masthead.page;

import org.springframework.beans.factory.BeanFactory;

/** What kept pages are counted as, and what the heap holds in truth. */
public final class Heap {
  private Heap() {}

  /** What all kept pages together are counted as, in bytes. */
  public static long counted(BeanFactory house) {
    return house.getBean(PageCache.class).all().values().stream()
        .mapToLong(FinishedPage::weight)
        .sum();
  }

  /** How many are kept. */
  public static int kept(BeanFactory house) {
    return house.getBean(PageCache.class).all().size();
  }

  /** Puts the best form of each that gets one in its place, as readers would bring about. */
  public static void compress(BeanFactory house) {
    var cache = house.getBean(PageCache.class);
    cache
        .all()
        .forEach((address, page) -> {
          if (page.gzip() != null) {
            cache.improve(address, page, page.compressed());
          }
        });
  }

  /** What lives, in bytes. */
  public static long used() {
    long least = Long.MAX_VALUE;
    for (int n = 0; n < 4; n++) {
      System.gc();
      var runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
