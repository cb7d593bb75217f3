package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import press.masthead.testing.Shared;

class BenchRelatedTest {

  @Test
  void isNowhereBelowTheBaselines() throws IOException {
    var scores = BenchRelatedCommand.measure(new NewsCorpus(Shared.path("corpora/E-news")));
    BenchRelatedCommand.baselines()
        .forEach(
            (name, base) -> assertThat(scores.get(name)).as(name).isGreaterThanOrEqualTo(base));
  }
}
