package press.masthead.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import press.masthead.testing.MovingClock;

class RateLimitsTest {
  private static final Limit THREE_A_MINUTE = new Limit("test", 3, Duration.ofMinutes(1));
  private final MovingClock clock = new MovingClock();
  private final RateLimits limits = new RateLimits(clock, 1);

  @Test
  void saysHowLongToWaitAfterTooMany() {
    exhaust("ana");
    assertThat(limits.take(THREE_A_MINUTE, "ana").orElseThrow().duration())
        .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
  }

  @Test
  void countsEachKeyAlone() {
    exhaust("ana");
    assertThat(limits.take(THREE_A_MINUTE, "ben")).isEmpty();
  }

  @Test
  void letsThroughAgainAsTimePasses() {
    exhaust("ana");
    clock.forward(Duration.ofSeconds(21));
    assertThat(limits.take(THREE_A_MINUTE, "ana")).isEmpty();
    assertThat(limits.take(THREE_A_MINUTE, "ana")).isPresent();
  }

  @Test
  void forgives() {
    exhaust("ana");
    limits.forgive(THREE_A_MINUTE, "ana");
    assertThat(limits.take(THREE_A_MINUTE, "ana")).isEmpty();
  }

  @Test
  void givesBackOneAtMostAsManyAsThereWere() {
    exhaust("ana");
    limits.giveBack(THREE_A_MINUTE, "ana");
    assertThat(limits.take(THREE_A_MINUTE, "ana")).isEmpty();
    assertThat(limits.take(THREE_A_MINUTE, "ana")).isPresent();
    limits.giveBack(THREE_A_MINUTE, "ben");
    exhaust("ben");
    assertThat(limits.take(THREE_A_MINUTE, "ben")).isPresent();
  }

  @Test
  void saysItInWords() {
    assertThat(new Wait(Duration.ofMillis(300)).words()).isEqualTo("a second");
    assertThat(new Wait(Duration.ofSeconds(40)).words()).isEqualTo("40 seconds");
    assertThat(new Wait(Duration.ofSeconds(58)).words()).isEqualTo("a minute");
    assertThat(new Wait(Duration.ofSeconds(61)).words()).isEqualTo("2 minutes");
  }

  private void exhaust(String key) {
    for (var i = 0; i < THREE_A_MINUTE.times(); i++) {
      assertThat(limits.take(THREE_A_MINUTE, key)).isEmpty();
    }
  }
}
