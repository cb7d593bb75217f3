package press.masthead.checker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node, once through all that can go wrong: what is run long on two by {@link OutagesTest}. */
class ShortOutageTest {
  private static final Duration CALM = Duration.ofMillis(500);

  @TempDir Path data;

  @Test
  void servesNothingOlder() throws Exception {
    var outages = new Outages(data);
    try (var postgres = Postgres.start(data.resolve("postgresql"));
        var one = outages.new Mortal("one", postgres)) {
      outages.trial.begin(List.of(one), List.of(one::place));
      outages.through(postgres, one, one, CALM);
      outages.end(5, 50);
    }
  }
}
