package press.masthead.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Readers who all stand at the door with an open connection, and ask in the same moment. */
final class Crowd implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final List<Socket> doors = new ArrayList<>();

  private Crowd() {}

  /**
   * How long they waited.
   *
   * @param millis each, the quickest first
   */
  record Waited(List<Double> millis) {
    double median() {
      return millis.get(millis.size() / 2);
    }

    double p99() {
      return millis.get(millis.size() * 99 / 100);
    }

    double last() {
      return millis.getLast();
    }

    /** The crowd in the middle, by its last reader. */
    static Waited median(List<Waited> crowds) {
      var sorted = crowds.stream().sorted(Comparator.comparingDouble(Waited::last)).toList();
      return sorted.get(sorted.size() / 2);
    }
  }

  static Crowd of(int readers, int port) throws IOException {
    var crowd = new Crowd();
    for (int n = 0; n < readers; n++) {
      var door = new Socket(InetAddress.getLoopbackAddress(), port);
      door.setSoTimeout(PATIENCE_MILLIS);
      crowd.doors.add(door);
    }
    return crowd;
  }

  /** Lets them ask, once; then they leave. */
  Waited ask(String path) throws InterruptedException, IOException {
    var request =
        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var ready = new CountDownLatch(doors.size());
    var go = new CountDownLatch(1);
    var began = new long[1];
    try (this;
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = new ArrayList<Future<Long>>();
      for (var door : doors) {
        waiting.add(
            threads.submit(() -> {
              ready.countDown();
              go.await();
              door.getOutputStream().write(request);
              readAnswer(new BufferedInputStream(door.getInputStream()));
              return System.nanoTime();
            }));
      }
      ready.await();
      began[0] = System.nanoTime();
      go.countDown();
      var millis = new ArrayList<Double>();
      for (var one : waiting) {
        millis.add((one.get() - began[0]) / 1e6);
      }
      millis.sort(null);
      return new Waited(millis);
    } catch (ExecutionException e) {
      throw new IOException(path + " was not served to everybody", e.getCause());
    }
  }

  private static void readAnswer(InputStream in) throws IOException {
    var status = line(in);
    if (!status.startsWith("HTTP/1.1 200 ")) {
      throw new IOException(status);
    }
    int length = -1;
    for (var field = line(in); !field.isEmpty(); field = line(in)) {
      if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(field.substring(15).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the answer ended early");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    for (var door : doors) {
      door.close();
    }
  }
}
