package press.masthead.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** When a page first shows something, looked at again and again. */
final class FirstSeen {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final Future<Long> watched;

  private FirstSeen(Future<Long> watched) {
    this.watched = watched;
  }

  /**
   * Begins to look.
   *
   * @param step how long to wait between two looks, in milliseconds
   */
  static FirstSeen of(ExecutorService watchers, int port, String path, String wanted, int step) {
    return new FirstSeen(watchers.submit(() -> look(port, path, wanted, step)));
  }

  /**
   * When the answer was whole that first showed it; answers that may repeat the words do not. What
   * is unchanged is answered with 304, which costs next to nothing.
   */
  private static long look(int port, String path, String wanted, int step)
      throws IOException, InterruptedException {
    var since = System.nanoTime();
    try (var connection = new KeptConnection(port)) {
      var request = KeptConnection.request(path);
      while (System.nanoTime() - since < PATIENCE_NANOS) {
        var answer = connection.ask(request);
        if (new String(answer.body(), StandardCharsets.UTF_8).contains(wanted)
            && answer.status() == 200) {
          return System.nanoTime();
        }
        if (answer.etag() != null) {
          request = KeptConnection.request(path, "If-None-Match: " + answer.etag());
        }
        Thread.sleep(step);
      }
    }
    throw new Refusal(path + " does not show what was published.", "Is the machine overloaded?");
  }

  /** By {@link System#nanoTime}. */
  long at() throws InterruptedException {
    try {
      return watched.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
    }
  }
}
