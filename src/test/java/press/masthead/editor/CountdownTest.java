package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT-1S, now",
    "PT0S, now",
    "PT59S, in less than a minute",
    "PT1M, in 1 min",
    "PT59M59S, in 59 min",
    "PT1H, in 1 h 0 min",
    "PT2H10M30S, in 2 h 10 min",
    "PT23H59M59S, in 23 h 59 min",
    "PT24H, in 1 d 0 h",
    "PT75H, in 3 d 3 h",
  })
  void saysHowLongItIs(Duration left, String words) {
    assertThat(Countdown.words(NOW, NOW.plus(left))).isEqualTo(words);
  }
}
