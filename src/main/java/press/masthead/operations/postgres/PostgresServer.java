package press.masthead.operations.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.masthead.operations.Refusal;

/**
 * The running server. The caller holds the lock on the data folder; so a postmaster found alive
 * here is either one that a killed application left behind, and is stopped, or somebody else's, and
 * is refused. {@link #close} stops the server and leaves no process.
 */
public final class PostgresServer implements AutoCloseable {
  private static final int ATTEMPTS = 10;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final Cluster cluster;
  private final Connection connection;
  private final Watch watch;

  /** How the application reaches a server. */
  public record Connection(int port, String user, String secret) {
    public String url() {
      return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }
  }

  private PostgresServer(Cluster cluster, Connection connection) {
    this.cluster = cluster;
    this.connection = connection;
    this.watch = new Watch(this::runs, this::startAgain);
  }

  /** Starts the server whose files are in this folder, making them first if there are none. */
  public static PostgresServer start(Path folder) {
    try {
      var cluster = Cluster.in(folder);
      clear(cluster);
      var secret = cluster.secret();
      var port = start(cluster, 0);
      return new PostgresServer(cluster, new Connection(port, Cluster.ROLE, secret));
    } catch (IOException e) {
      throw new Refusal(
          "The database's files cannot be read or written: " + e.getMessage(),
          "They are in " + folder + "; start Masthead as their owner.",
          e);
    }
  }

  /** The server that another Masthead runs on this folder, if it does. */
  public static Optional<Connection> running(Path folder) {
    try {
      var postmaster = Postmaster.of(folder.resolve("cluster")).filter(Postmaster::isAlive);
      var secret = new Secret(folder.resolve("secret")).read();
      return postmaster.flatMap(
          found -> secret.map(word -> new Connection(found.port(), Cluster.ROLE, word)));
    } catch (IOException e) {
      throw new Refusal(
          "The database's secret cannot be read: " + e.getMessage(),
          "It is in " + folder + "; start this command as its owner.",
          e);
    }
  }

  public Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    watch.close();
    if (runs()) {
      stop(cluster);
    }
  }

  private boolean runs() {
    return Postmaster.of(cluster.files()).filter(Postmaster::isAlive).isPresent();
  }

  private void startAgain() throws IOException {
    log().warn("PostgreSQL has ended unexpectedly; starting it again");
    clear(cluster);
    start(cluster, connection.port());
    log().warn("PostgreSQL is back; what it said is in {}", cluster.log());
  }

  /** Nothing may be running on the files, and nothing may look as if it were. */
  private static void clear(Cluster cluster) throws IOException {
    var found = Postmaster.of(cluster.files());
    if (found.isEmpty()) {
      return;
    }
    var postmaster = found.get();
    if (!postmaster.isAlive()) {
      forget(cluster, postmaster);
    } else if (postmaster.isOurs()) {
      log().info("Stopping a PostgreSQL that was left running");
      stop(cluster);
    } else {
      throw new Refusal(
          "The database in %s is in use by another PostgreSQL (process %d)."
              .formatted(cluster.files(), postmaster.pid()),
          "Stop that one, or name another folder: --data DIR");
    }
  }

  /**
   * PostgreSQL takes any living process of its user for the server that left the file. The number
   * is replaced by that of a process which has ended; the rest of the file stays, because it leads
   * PostgreSQL to shared memory that orphaned backends may still hold.
   */
  private static void forget(Cluster cluster, Postmaster postmaster) throws IOException {
    if (ProcessHandle.of(postmaster.pid()).isEmpty()) {
      return;
    }
    var file = cluster.files().resolve(Postmaster.FILE);
    var lines = Files.readAllLines(file);
    lines.set(0, String.valueOf(ended()));
    Files.write(file, lines);
  }

  private static long ended() throws IOException {
    var process = new ProcessBuilder("true").start();
    process.onExit().join();
    return process.pid();
  }

  /** Backends of a killed server may take a moment to end; another may be faster to a free port. */
  private static int start(Cluster cluster, int port) throws IOException {
    cluster.ownLog();
    var said = "";
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var before = Files.size(cluster.log());
      var chosen = port == 0 ? freePort() : port;
      var outcome = startOnce(cluster, chosen);
      if (outcome.succeeded()) {
        return chosen;
      }
      said = outcome.said() + since(before, cluster.log());
      pause(BETWEEN_ATTEMPTS);
    }
    throw new Refusal(
        "PostgreSQL does not start: " + new Programs.Outcome(1, said).trouble(),
        "What it said is in " + cluster.log(),
        new IllegalStateException(said));
  }

  /** Begins to start, and looks oftener than pg_ctl, which looks each tenth of a second. */
  private static Programs.Outcome startOnce(Cluster cluster, int port) {
    var control =
        new FutureTask<>(() ->
            cluster.control(
                "-t",
                "3600",
                "-l",
                Programs.absolute(cluster.log()),
                "-o",
                ServerSettings.options(port),
                "start"));
    Thread.ofPlatform().daemon().name("postgresql-start").start(control);
    while (!control.isDone() && !isReady(cluster, port)) {
      pause(BETWEEN_LOOKS);
    }
    return control.isDone() ? control.resultNow() : new Programs.Outcome(0, "");
  }

  private static boolean isReady(Cluster cluster, int port) {
    return Postmaster.of(cluster.files())
        .filter(found -> found.port() == port && found.isReady() && found.isAlive())
        .isPresent();
  }

  private static void stop(Cluster cluster) {
    if (!cluster.control("-t", "60", "-m", "fast", "stop").succeeded()) {
      var outcome = cluster.control("-t", "60", "-m", "immediate", "stop");
      if (!outcome.succeeded()) {
        log().error("PostgreSQL could not be stopped: {}", outcome.trouble());
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String since(long position, Path log) throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(position);
      var bytes = new byte[(int) Math.min(file.length() - position, 64 * 1024)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL starts", e);
    }
  }

  /** Made when something is to be said: the first logger takes longer than all else at a start. */
  private static Logger log() {
    return LoggerFactory.getLogger(PostgresServer.class);
  }
}
