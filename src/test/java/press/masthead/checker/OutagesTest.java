package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishing and reading go on while PostgreSQL is killed and frozen, and a node ends. A node that
 * was killed is started again from what lay on its disk at that moment, which is what {@code kill
 * -9} leaves; its process is this one.
 */
@Tag("freshness")
class OutagesTest {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
  private static final Duration LAG = Duration.ofSeconds(20);

  @TempDir Path data;
  private final Trial trial = new Trial();

  @Test
  void servesNothingOlderThroughOutagesOnOneNode() throws Exception {
    try (var postgres = Postgres.start(data.resolve("postgresql"));
        var one = new Mortal("one", postgres)) {
      begin(one);
      through(postgres, one, one, 1);
      end();
    }
  }

  @Test
  void servesNothingOlderThroughOutagesOnTwoNodes() throws Exception {
    try (var postgres = Postgres.start(data.resolve("postgresql"));
        var one = new Mortal("one", postgres);
        var two = new Mortal("two", postgres)) {
      begin(one, two);
      for (int n = 0; n < 3; n++) {
        through(postgres, one, two, 2);
        through(postgres, two, one, 2);
      }
      end();
    }
  }

  /** Freezes and kills PostgreSQL, then kills {@code dying}. */
  private void through(Postgres postgres, Mortal dying, Mortal watched, int calm) throws Exception {
    Thread.sleep(Duration.ofSeconds(2L * calm));
    var frozen = postgres.freeze();
    try {
      awaitHealth(watched, "\"fresh\":\"no\"");
      assertThat(watched.get().health())
          .contains("\"status\":\"degraded\"", "\"since\":", "\"why\":");
      Thread.sleep(Duration.ofSeconds(calm));
    } finally {
      postgres.thaw(frozen);
    }
    awaitHealth(watched, "\"status\":\"up\"");
    Thread.sleep(Duration.ofSeconds(calm));
    postgres.kill();
    awaitHealth(watched, "\"status\":\"up\"");
    Thread.sleep(Duration.ofSeconds(calm));
    dying.kill();
    dying.start();
    Thread.sleep(Duration.ofSeconds(2L * calm));
  }

  private static void awaitHealth(Mortal node, String said) throws Exception {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!node.get().health().contains(said)) {
      assertThat(System.nanoTime()).as("health never said " + said).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private void begin(Mortal... nodes) throws Exception {
    trial.begin(
        List.<Supplier<Node>>of(nodes), List.of(nodes).stream().map(OutagesTest::place).toList());
  }

  private static Supplier<Readers.Place> place(Mortal node) {
    return node::place;
  }

  private void end() throws Exception {
    var verdict = trial.end();
    assertThat(trial.history.answers())
        .extracting(History.Answer::status)
        .as("0 is no answer, as while a node is down")
        .containsOnly(200, 301, 404, 503, 0);
    assertThat(verdict.writes()).isGreaterThan(30);
    assertThat(verdict.sights()).isGreaterThan(300);
    assertThat(verdict.neverWritten()).isEmpty();
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.backwards()).isEmpty();
    assertThat(verdict.lag()).isLessThan(LAG);
    assertThat(trial.longestAnswer()).isLessThan(LONGEST_ANSWER);
  }

  /** A node that can be killed and started again under its name. */
  private final class Mortal implements Supplier<Node>, AutoCloseable {
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
