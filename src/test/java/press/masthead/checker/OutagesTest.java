package press.masthead.checker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing and reading go on while PostgreSQL is killed and frozen, and nodes end. */
@Tag("freshness")
class OutagesTest {
  private static final Duration CALM = Duration.ofSeconds(2);
  private static final Duration STARTED = Duration.ofMinutes(3);

  @TempDir Path data;

  @Test
  void servesNothingOlderOnTwoNodes() throws Exception {
    var outages = new Outages(data);
    try (var postgres = Postgres.start(data.resolve("postgresql"));
        var one = outages.new Mortal("one", postgres);
        var two = outages.new Mortal("two", postgres)) {
      outages.trial.begin(List.of(one, two), List.of(one::place, two::place));
      for (int n = 0; n < 3; n++) {
        outages.through(postgres, one, two, CALM);
        outages.through(postgres, two, one, CALM);
      }
      outages.end(30, 300);
    }
  }

  /** The second is a process of its own, and so is its end. */
  @Test
  void servesNothingOlderFromANodeThatIsKilled() throws Exception {
    var outages = new Outages(data);
    try (var postgres = Postgres.start(data.resolve("postgresql"));
        var one = outages.new Mortal("one", postgres)) {
      var two = new AtomicReference<@Nullable NodeProcess>();
      outages.trial.begin(List.of(one), List.of(one::place, () -> place(two.get(), one)));
      try {
        for (int n = 0; n < 3; n++) {
          var opened = open(postgres);
          two.set(opened);
          Thread.sleep(CALM);
          Outages.kill(postgres, one);
          Thread.sleep(CALM);
          opened.kill();
          Thread.sleep(CALM);
        }
        outages.end(30, 300);
      } finally {
        var last = two.get();
        if (last != null) {
          last.close();
        }
      }
    }
  }

  /** Until the second is open for the first time, everybody reads the first. */
  private static Readers.Place place(@Nullable NodeProcess two, Outages.Mortal one) {
    return two == null ? one.place() : new Readers.Place("two", two.port);
  }

  private NodeProcess open(Postgres postgres) throws Exception {
    var node = NodeProcess.start(data.resolve("two"), postgres.url());
    node.await(STARTED, "/health", "\"fresh\":\"yes\"");
    return node;
  }
}
