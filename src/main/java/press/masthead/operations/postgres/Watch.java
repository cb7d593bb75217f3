package press.masthead.operations.postgres;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether the server runs, and starts it again when it does not. */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration EACH = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  interface Restart {
    void run() throws Exception;
  }

  private final BooleanSupplier runs;
  private final Restart restart;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);

  Watch(BooleanSupplier runs, Restart restart) {
    this.runs = runs;
    this.restart = restart;
    this.thread = Thread.ofPlatform().daemon().name("postgresql-watch").start(this::watch);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    var pause = EACH;
    while (isOpenAfter(pause)) {
      try {
        if (!runs.getAsBoolean()) {
          restart.run();
        }
        pause = EACH;
      } catch (Exception e) {
        LOG.error(
            "PostgreSQL could not be started again; next try in {} s",
            AFTER_FAILURE.toSeconds(),
            e);
        pause = AFTER_FAILURE;
      }
    }
  }

  private boolean isOpenAfter(Duration pause) {
    try {
      return !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
