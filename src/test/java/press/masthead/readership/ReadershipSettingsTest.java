package press.masthead.readership;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadershipSettingsTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void wantsAWindowOfWholeHours() {
    assertThatThrownBy(() -> new ReadershipSettings(Duration.ofMinutes(90), 5, DAY, 10))
        .hasMessage("masthead.readership.window must be whole hours, such as 24h, not PT1H30M");
  }

  @Test
  void keepsTheLogForLongerThanTheWindow() {
    assertThatThrownBy(() -> new ReadershipSettings(DAY, 5, DAY, 10))
        .hasMessageStartingWith("masthead.readership.log-kept must be longer than the window");
  }

  @Test
  void showsAndQueuesAtLeastOne() {
    assertThatThrownBy(() -> new ReadershipSettings(DAY, 0, DAY.multipliedBy(30), 10))
        .hasMessageStartingWith("masthead.readership.length");
    assertThatThrownBy(() -> new ReadershipSettings(DAY, 5, DAY.multipliedBy(30), 0))
        .hasMessageStartingWith("masthead.readership.queue");
  }
}
