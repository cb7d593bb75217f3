package press.masthead.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers who ask at a steady pace, whatever the answers take: each request has its moment, and its
 * time counts from that, so that a server that stalls is not spared the requests it held up.
 */
final class PacedReaders implements AutoCloseable {
  private final int port;
  private final List<byte[]> requests;
  private final long between;
  private final Timings timings = new Timings();
  private final AtomicLong failed = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private final long began = System.nanoTime();
  private volatile boolean on = true;
  private volatile long ended;

  private PacedReaders(int port, List<String> paths, int perSecond, int connections) {
    this.port = port;
    this.requests =
        paths.stream().map(path -> KeptConnection.request(path, "Accept-Encoding: gzip")).toList();
    this.between = 1_000_000_000L * connections / perSecond;
  }

  static PacedReaders start(int port, List<String> paths, int perSecond, int connections) {
    var readers = new PacedReaders(port, paths, perSecond, connections);
    for (int n = 0; n < connections; n++) {
      int first = n;
      var thread =
          Thread.ofPlatform().daemon().name("reader-" + n).unstarted(() -> readers.read(first));
      readers.threads.add(thread);
      thread.start();
    }
    return readers;
  }

  Timings timings() {
    return timings;
  }

  long failed() {
    return failed.get();
  }

  double perSecond() {
    return timings.many() / (((ended == 0 ? System.nanoTime() : ended) - began) / 1e9);
  }

  private void read(int first) {
    var due = System.nanoTime();
    for (int n = first; on; n++) {
      try (var connection = new KeptConnection(port)) {
        for (; on; n++) {
          LockSupport.parkNanos(due - System.nanoTime());
          if (connection.ask(requests.get(n * 31 % requests.size())).status() != 200) {
            failed.incrementAndGet();
          }
          timings.add(System.nanoTime() - due);
          due += between;
        }
      } catch (IOException e) {
        failed.incrementAndGet();
      }
    }
  }

  @Override
  public void close() {
    on = false;
    ended = System.nanoTime();
    for (var thread : threads) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
