package press.masthead.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server process, as its own {@code postmaster.pid} tells of it.
 *
 * @param isReady whether it takes connections
 */
record Postmaster(long pid, int port, boolean isReady) {
  static final String FILE = "postmaster.pid";
  private static final int STATUS = 7;

  /** Empty when there is no such file, or it is not yet written to its end. */
  static Optional<Postmaster> of(Path cluster) {
    try {
      var lines = Files.readAllLines(cluster.resolve(FILE));
      return lines.size() < 4
          ? Optional.empty()
          : Optional.of(
              new Postmaster(
                  Long.parseLong(lines.get(0).strip()),
                  Integer.parseInt(lines.get(3).strip()),
                  lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | NumberFormatException unreadable) {
      throw new IllegalStateException("cannot read " + cluster.resolve(FILE), unreadable);
    }
  }

  /** A process of that number lives, has not ended unreaped, and is a PostgreSQL. */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> !ended())
        .map(ProcessHandle::info)
        .map(info -> info.command().or(info::commandLine).orElse("postgres"))
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }

  /** Started by a Masthead, not by somebody's own hand. */
  boolean isOurs() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().commandLine())
        .filter(line -> line.contains("cluster_name=" + ServerSettings.CLUSTER_NAME))
        .isPresent();
  }

  /** Where the application is process 1, nobody may reap a server that died. */
  private boolean ended() {
    try {
      var status = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      return status.startsWith("Z", status.lastIndexOf(')') + 2);
    } catch (IOException notThisKindOfSystem) {
      return false;
    }
  }
}
