package press.masthead.operations;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Readers who ask at a steady pace, whatever the answers take: each request has its moment, and its
 * time counts from that, so that a server that stalls is not spared the requests it held up.
 */
final class PacedReaders implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)", Pattern.MULTILINE);

  private final int port;
  private final List<byte[]> requests;
  private final long between;
  private final Timings timings = new Timings();
  private final AtomicLong failed = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private final long began = System.nanoTime();
  private volatile boolean on = true;

  private PacedReaders(int port, List<String> paths, int perSecond, int connections) {
    this.port = port;
    this.requests = paths.stream().map(PacedReaders::request).toList();
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
    return timings.many() / ((System.nanoTime() - began) / 1e9);
  }

  private void read(int first) {
    var due = System.nanoTime();
    for (int n = first; on; n++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        var in = new BufferedInputStream(socket.getInputStream(), 65_536);
        for (; on; n++) {
          LockSupport.parkNanos(due - System.nanoTime());
          socket.getOutputStream().write(requests.get(n * 31 % requests.size()));
          answer(in);
          timings.add(System.nanoTime() - due);
          due += between;
        }
      } catch (IOException e) {
        failed.incrementAndGet();
      }
    }
  }

  private static void answer(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
      var next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      head.append((char) next);
    }
    var length = LENGTH.matcher(head);
    if (!head.substring(9, 12).equals("200") || !length.find()) {
      throw new IOException(head.substring(0, Math.min(head.length(), 60)));
    }
    in.skipNBytes(Long.parseLong(length.group(1)));
  }

  private static byte[] request(String path) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
            + "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    on = false;
    for (var thread : threads) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
