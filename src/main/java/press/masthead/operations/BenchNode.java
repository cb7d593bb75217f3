package press.masthead.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Masthead in a process of its own that takes orders (see {@link BenchNodeCommand}). */
final class BenchNode implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final int port;

  private BenchNode(Process process, int port) {
    this.process = process;
    this.said = process.inputReader();
    this.port = port;
    answer();
  }

  /**
   * Starts one on that folder and waits until it is open.
   *
   * @param options for its JVM, after those of the environment
   * @param more further arguments
   */
  static BenchNode on(Path data, String options, String... more) throws IOException {
    var port = BenchTools.freePort();
    var command = new ArrayList<>(List.of(BenchTools.launcher(), "bench", "node"));
    command.addAll(List.of("--port", "" + port, "--data", data.toString()));
    command.addAll(List.of(more));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    BenchTools.addJavaOptions(builder, options);
    return new BenchNode(builder.start(), port);
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  int port() {
    return port;
  }

  /** One at a time. */
  synchronized String order(String line) {
    try {
      var orders = process.outputWriter();
      orders.write(line + "\n");
      orders.flush();
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer() {
    try {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(BenchNodeCommand.ANSWER)) {
          return line.substring(BenchNodeCommand.ANSWER.length());
        }
      }
      throw new Refusal(
          "A Masthead of the bench has ended.", "Its log in its data folder says why.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long[] numbers(String order) {
    var words = order(order).split(" ", -1);
    var numbers = new long[words.length];
    for (int n = 0; n < words.length; n++) {
      numbers[n] = Long.parseLong(words[n]);
    }
    return numbers;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
