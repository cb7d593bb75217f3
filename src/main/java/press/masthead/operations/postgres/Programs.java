package press.masthead.operations.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short program in an empty environment and keeps what it said. */
final class Programs {
  record Outcome(int status, String said) {
    boolean succeeded() {
      return status == 0;
    }

    /** The last line that names the trouble, for a message of one line. */
    String trouble() {
      var lines = said.lines().filter(line -> !line.isBlank()).toList();
      return lines.stream()
          .filter(line -> line.contains("FATAL:") || line.contains("error:"))
          .reduce((first, second) -> second)
          .orElse(lines.isEmpty() ? "status " + status : lines.getLast())
          .strip();
    }
  }

  private Programs() {}

  static Outcome run(List<String> command) {
    return run(command, "");
  }

  static Outcome run(List<String> command, String input) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    // a folder every user can be in; PostgreSQL looks for where it stands
    builder.directory(new File("/"));
    var path = builder.environment().getOrDefault("PATH", "");
    builder.environment().clear();
    builder.environment().put("PATH", path + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
    builder.environment().put("LC_ALL", "C");
    try {
      return finished(builder.start(), input);
    } catch (IOException notThere) {
      return new Outcome(127, String.valueOf(notThere.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(130, "interrupted");
    }
  }

  private static Outcome finished(Process process, String input)
      throws IOException, InterruptedException {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedWithoutReading) {
      // what it said tells more
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.HOURS);
    return new Outcome(process.waitFor(), said);
  }

  /** As one argument to a shell. */
  static String quoted(List<String> command) {
    return command.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .reduce((left, right) -> left + " " + right)
        .orElse("");
  }

  static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
