package press.masthead.page;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes hot pages again behind the change that dropped them, one after the other, so that the next
 * reader finds them finished. What does not fit in its short queue is made when it is asked for.
 */
@Component
class Remaking implements DisposableBean {
  private static final int WAITING = 256;
  private static final Logger LOG = LoggerFactory.getLogger(Remaking.class);

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("remaking").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  void soon(String path, Runnable making) {
    worker.execute(() -> {
      try {
        making.run();
      } catch (RuntimeException | Error e) {
        LOG.debug("{} is made again when it is asked for", path, e);
      }
    });
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
