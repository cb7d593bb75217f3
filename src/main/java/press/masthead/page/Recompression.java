package press.masthead.page;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compresses again, and well, what readers ask for often: one page after the other, behind
 * everything else. A page that changes every few seconds is left as it is: to compress it well
 * takes longer than to make it. What does not fit in its short queue stays as it is until its next
 * version.
 */
@Component
class Recompression implements DisposableBean {
  private static final int OFTEN = 8;
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final int WAITING = 64;
  private static final Logger LOG = LoggerFactory.getLogger(Recompression.class);

  private final PageCache cache;
  private final long settledNanos;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("compression").daemon().priority(Thread.MIN_PRIORITY).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  @Autowired
  Recompression(PageCache cache) {
    this(cache, SETTLED);
  }

  Recompression(PageCache cache, Duration settled) {
    this.cache = cache;
    this.settledNanos = settled.toNanos();
  }

  /** Told of every time a page is asked for. */
  void asked(PageCache.Address address, FinishedPage page) {
    if (page.isDueForCompression(OFTEN, settledNanos)) {
      worker.execute(() -> improve(address, page));
    }
  }

  private void improve(PageCache.Address address, FinishedPage page) {
    try {
      cache.improve(address, page, page.compressed());
    } catch (RuntimeException | Error e) {
      LOG.warn("{} is served as it was first compressed", address.path(), e);
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
