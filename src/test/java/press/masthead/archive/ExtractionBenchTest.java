package press.masthead.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import press.masthead.archive.bench.ExtractionBench;
import press.masthead.testing.Shared;

class ExtractionBenchTest {
  @Test
  void readsRealPagesNoWorseThanReadabilityJs() {
    var scores = new ExtractionBench(Shared.path("corpora/A-extraction")).run();
    assertThat(scores.scrapinghubF1()).isGreaterThan(0.955);
    assertThat(scores.trafilaturaF1()).isGreaterThan(0.884);
    assertThat(scores.readabilityF1()).isGreaterThan(0.973);
    assertThat(scores.readabilityFields()).isGreaterThan(0.85);
    assertThat(scores.readabilityHits("title")).isGreaterThanOrEqualTo(38);
    assertThat(scores.readabilityHits("byline")).isGreaterThanOrEqualTo(39);
  }
}
