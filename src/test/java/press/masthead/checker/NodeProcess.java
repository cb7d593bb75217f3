package press.masthead.checker;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import press.masthead.testing.Http;

/** The program as a process of its own, begun by the one command that operations names. */
final class NodeProcess implements AutoCloseable {
  final int port;
  private final Path data;
  private final String database;
  private Process process;

  private NodeProcess(int port, Path data, String database) throws IOException {
    this.port = port;
    this.data = data;
    this.database = database;
    this.process = begin();
  }

  /** Answers once it is open, which {@link #await} waits for. */
  static NodeProcess start(Path data, String database) throws IOException {
    return new NodeProcess(freePort(), data, database);
  }

  /** Once more, with the same words, after it has ended. */
  void startAgain() throws IOException {
    process = begin();
  }

  private Process begin() throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "press.masthead.Masthead",
            "run",
            "--port",
            String.valueOf(port),
            "--data",
            data.toString(),
            "--database-url",
            database,
            "--no-demo")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /** Until a page says that; how long it took. */
  Duration await(Duration most, String path, String text) throws InterruptedException {
    long begin = System.nanoTime();
    try (var client = Http.client()) {
      var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
      while (!says(client, asked, text)) {
        if (System.nanoTime() - begin > most.toNanos()) {
          throw new AssertionError(path + " has not said “" + text + "” within " + most);
        }
        Thread.sleep(5);
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static boolean says(HttpClient client, HttpRequest asked, String text)
      throws InterruptedException {
    try {
      var body = client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
      return body.replaceAll("<[^>]*>", "").contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  /** The path that it prints for its first administrator. */
  String wayIn() throws IOException {
    var said = Pattern.compile("/desk/join\\?token=\\S+").matcher(Files.readString(log()));
    if (!said.find()) {
      throw new AssertionError("it has told no way in");
    }
    return said.group();
  }

  /** As {@code kill -9}: it gets to do nothing more. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
