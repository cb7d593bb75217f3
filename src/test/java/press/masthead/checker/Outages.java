package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** PostgreSQL killed and frozen, and nodes that end, under writers and readers. */
final class Outages {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
  private static final Duration LAG = Duration.ofSeconds(20);

  private final Path data;
  final Trial trial = new Trial();

  Outages(Path data) {
    this.data = data;
  }

  /** Freezes and kills PostgreSQL, then kills {@code dying}. */
  void through(Postgres postgres, Mortal dying, Supplier<Node> watched, Duration calm)
      throws Exception {
    Thread.sleep(calm.multipliedBy(2));
    var frozen = postgres.freeze();
    try (var cold = Executors.newVirtualThreadPerTaskExecutor()) {
      var unheard = "/unheard-of-" + System.nanoTime();
      var answer = cold.submit(() -> watched.get().ask(unheard).statusCode());
      awaitHealth(watched, "\"fresh\":\"no\"");
      assertThat(watched.get().health())
          .contains("\"status\":\"degraded\"", "\"since\":", "\"why\":");
      assertThat(answer.get()).as("what must be looked up, without PostgreSQL").isEqualTo(503);
      Thread.sleep(calm);
    } finally {
      postgres.thaw(frozen);
    }
    awaitHealth(watched, "\"status\":\"up\"");
    Thread.sleep(calm);
    kill(postgres, watched);
    Thread.sleep(calm);
    dying.kill();
    dying.start();
    Thread.sleep(calm.multipliedBy(2));
  }

  /** The program starts it again. */
  static void kill(Postgres postgres, Supplier<Node> watched) throws Exception {
    postgres.kill();
    awaitHealth(watched, "\"status\":\"up\"");
  }

  private static void awaitHealth(Supplier<Node> node, String said) throws Exception {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!node.get().health().contains(said)) {
      assertThat(System.nanoTime()).as("health never said " + said).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  /**
   * @param writes how many there must have been at least for the run to tell anything
   * @param sights likewise
   */
  void end(int writes, int sights) throws Exception {
    var verdict = trial.end();
    assertThat(trial.history.answers())
        .extracting(History.Answer::status)
        .as("0 is no answer, as while a node is down; whether readers meet a 503 is chance")
        .isSubsetOf(200, 301, 404, 503, 0)
        .contains(200, 301, 404);
    assertThat(verdict.writes()).isGreaterThan(writes);
    assertThat(verdict.sights()).isGreaterThan(sights);
    assertThat(verdict.neverWritten()).isEmpty();
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.backwards()).isEmpty();
    assertThat(verdict.lag()).isLessThan(LAG);
    assertThat(trial.longestAnswer()).isLessThan(LONGEST_ANSWER);
  }

  /**
   * A node in this process that can end and be started again under its name: from what lay on its
   * disk at that moment, which is what {@code kill -9} leaves.
   */
  final class Mortal implements Supplier<Node>, AutoCloseable {
    private final String name;
    private final Postgres postgres;
    private final AtomicReference<Node> node = new AtomicReference<>();
    private Path disk;
    private int lives;

    Mortal(String name, Postgres postgres) {
      this.name = name;
      this.postgres = postgres;
      this.disk = data.resolve(name);
      start();
    }

    void start() {
      node.set(
          Node.start(
              name,
              postgres.url(),
              disk,
              trial.history,
              "--spring.datasource.hikari.data-source-properties.socketTimeout=10"));
    }

    void kill() throws IOException {
      var image = data.resolve(name + "-" + ++lives);
      copy(disk.resolve("search"), image.resolve("search"));
      get().close();
      disk = image;
    }

    @Override
    public Node get() {
      return node.get();
    }

    Readers.Place place() {
      return new Readers.Place(name, get().port);
    }

    @Override
    public void close() {
      get().close();
    }
  }

  /** What is deleted meanwhile is no longer of use. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var all = Files.list(from)) {
      for (var each : all.toList()) {
        if (Files.isDirectory(each)) {
          copy(each, to.resolve(each.getFileName()));
        } else {
          try {
            Files.copy(each, to.resolve(each.getFileName()));
          } catch (NoSuchFileException e) {
            continue;
          }
        }
      }
    }
  }
}
