package press.masthead.operations;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What benches need: programs of the system, and a Masthead in a process of its own. */
final class BenchTools {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long BETWEEN_TRIES_MILLIS = 20;

  private BenchTools() {}

  /** Installs with Debian's package manager what is missing, if root may. */
  static void require(String... programs) {
    var missing = new ArrayList<String>();
    for (var program : programs) {
      if (!isThere(program)) {
        missing.add(program);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    if (isThere("apt-get") && System.getProperty("user.name").equals("root")) {
      output(List.of("apt-get", "update"));
      var install = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
      install.addAll(missing);
      output(install);
      if (missing.stream().allMatch(BenchTools::isThere)) {
        return;
      }
    }
    throw new Refusal(
        "This bench needs " + String.join(" and ", missing) + ".",
        "Install it (Debian: apt-get install " + String.join(" ", missing) + ").");
  }

  private static boolean isThere(String program) {
    for (var folder : (System.getenv("PATH") + ":/usr/sbin:/sbin").split(":", -1)) {
      if (new File(folder, program).canExecute()) {
        return true;
      }
    }
    return false;
  }

  /** All that a program says. */
  static String output(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A running Masthead, closed with this. */
  record Running(Process process, int port) implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("^Masthead is open");
    private static final Pattern WAY_IN = Pattern.compile("http\\S+/desk/join\\?token=");

    String url(String path) {
      return "http://localhost:" + port + path;
    }

    /** Waits until it says that it is open. */
    void awaitOpen() throws IOException, InterruptedException {
      awaitLine(OPEN);
    }

    /** Waits until it says how to become its administrator: with this link. */
    String awaitWayIn() throws IOException, InterruptedException {
      return awaitLine(WAY_IN).replaceFirst(".*\\s(?=http)", "");
    }

    private String awaitLine(Pattern wanted) throws IOException, InterruptedException {
      var said = process.inputReader();
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (wanted.matcher(line).find()) {
          Thread.ofVirtual().start(() -> pass(said));
          return line;
        }
      }
      process.waitFor();
      throw new Refusal("Masthead did not start.", "Call ./masthead run to see why.");
    }

    /** What else it says, so that it need not wait to say it; until it is closed. */
    private static void pass(BufferedReader said) {
      try {
        while (said.readLine() != null) {}
      } catch (IOException e) {
        // closed meanwhile
      }
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }

  /** What the program is started by. */
  static String launcher() {
    var launcher = System.getenv("MASTHEAD_LAUNCHER");
    if (launcher == null) {
      throw new Refusal("There is no launcher to measure.", "Call this as ./masthead bench …");
    }
    return launcher;
  }

  /** Starts one on that folder, which it fills with the demo, and waits until it is open. */
  static Running masthead(Path data) throws IOException, InterruptedException {
    return masthead(data, "");
  }

  /**
   * @param javaOptions beyond those that every Masthead has
   */
  static Running masthead(Path data, String javaOptions) throws IOException, InterruptedException {
    var masthead = start(data, freePort(), javaOptions);
    masthead.awaitOpen();
    return masthead;
  }

  /** As {@link #masthead(Path)}, without waiting. */
  static Running start(Path data, int port) throws IOException {
    return start(data, port, "");
  }

  /** As {@link #masthead(Path, String)}, without waiting. */
  static Running start(Path data, int port, String javaOptions, String... more) throws IOException {
    var words = new ArrayList<>(List.of(launcher(), "run", "--port", "" + port));
    words.addAll(List.of("--data", data.toString()));
    words.addAll(List.of(more));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    addJavaOptions(builder, javaOptions);
    return new Running(builder.start(), port);
  }

  /** For the JVM that the launcher starts, after those of the environment. */
  static void addJavaOptions(ProcessBuilder builder, String options) {
    builder
        .environment()
        .merge("MASTHEAD_JAVA_OPTIONS", options, (old, given) -> old + " " + given);
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void await(String url) throws InterruptedException {
    var since = System.nanoTime();
    while (true) {
      try {
        fetch(url, "identity");
        return;
      } catch (UncheckedIOException notYet) {
        if (System.nanoTime() - since > PATIENCE.toNanos()) {
          throw new Refusal(url + " does not answer.", "Is another program in the way?", notYet);
        }
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      }
    }
  }

  static String text(String url) {
    return new String(fetch(url, "identity"), StandardCharsets.UTF_8);
  }

  /** The compressed bytes as they come. */
  static byte[] gzip(String url) {
    return fetch(url, "gzip");
  }

  private static byte[] fetch(String url, String coding) {
    try {
      var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setRequestProperty("Accept-Encoding", coding);
      try (var page = connection.getInputStream()) {
        return page.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
