package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.testing.TestDatabase;

/**
 * Takes most of a minute, and is run when asked for: {@code ./masthead test -Dexcluded.tests=none
 * -Dtest=FreshnessTest}.
 */
@Tag("freshness")
class FreshnessTest {
  private static final Duration RUN = Duration.ofSeconds(20);
  private static final Duration BOUND = Duration.ofSeconds(5);

  @TempDir Path data;
  private final Trial trial = new Trial();

  @Test
  void showsNothingOlderThanWhatWasAcknowledged() throws Exception {
    try (var node = node("one", TestDatabase.create())) {
      var verdict = run(List.of(node));
      assertThat(verdict.needless()).isEmpty();
    }
  }

  @Test
  void showsOnTwoNodesWhatEitherAcknowledged() throws Exception {
    var database = TestDatabase.create();
    try (var one = node("one", database);
        var two = node("two", database)) {
      run(List.of(one, two));
    }
  }

  private Node node(String name, TestDatabase database) {
    return Node.start(name, database.url(), data.resolve(name), trial.history);
  }

  private Checker.Verdict run(List<Node> nodes) throws Exception {
    trial.begin(
        nodes.stream().map(FreshnessTest::always).toList(),
        nodes.stream().map(FreshnessTest::at).toList());
    Thread.sleep(RUN);
    var verdict = trial.end();
    assertThat(trial.history.answers())
        .extracting(History.Answer::status)
        .containsOnly(200, 301, 404);
    assertThat(verdict.writes()).isGreaterThan(100);
    assertThat(verdict.sights()).isGreaterThan(1_000);
    assertThat(verdict.neverWritten()).isEmpty();
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.backwards()).isEmpty();
    assertThat(verdict.lag()).isLessThan(BOUND);
    return verdict;
  }

  private static Supplier<Node> always(Node node) {
    return () -> node;
  }

  private static Supplier<Readers.Place> at(Node node) {
    var place = new Readers.Place(node.name, node.port);
    return () -> place;
  }
}
