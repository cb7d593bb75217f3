package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TitleTimeTest {
  private final TitleTime london = new TitleTime(ZoneId.of("Europe/London"));

  @Test
  void readsWhatIsTypedInTheTitlesZone() {
    assertThat(london.read(LocalDateTime.parse("2026-07-01T06:00"), null))
        .isEqualTo(new TitleTime.Read.At(Instant.parse("2026-07-01T05:00:00Z")));
    assertThat(london.words(Instant.parse("2026-07-01T05:00:00Z")))
        .isEqualTo("1 July 2026 at 06:00 BST");
  }

  @Test
  void refusesATimeThatTheClocksLeaveOut() {
    assertThat(london.read(LocalDateTime.parse("2026-03-29T01:30"), null))
        .isEqualTo(
            new TitleTime.Read.LeftOut(
                "on 29 March 2026 the clocks go forward from 01:00 to 02:00, so there is no 01:30:"
                    + " choose 02:00 or later"));
    assertThat(london.read(LocalDateTime.parse("2026-03-29T02:00"), null))
        .isEqualTo(new TitleTime.Read.At(Instant.parse("2026-03-29T01:00:00Z")));
  }

  @Test
  void asksWhichOfTwo() {
    var typed = LocalDateTime.parse("2026-10-25T01:30");
    assertThat(london.read(typed, null))
        .isEqualTo(
            new TitleTime.Read.Twice(
                "on 25 October 2026 the clocks go back from 02:00 to 01:00, so 01:30 comes twice:"
                    + " choose the first or the second"));
    assertThat(london.read(typed, TitleTime.Which.FIRST))
        .isEqualTo(new TitleTime.Read.At(Instant.parse("2026-10-25T00:30:00Z")));
    assertThat(london.read(typed, TitleTime.Which.SECOND))
        .isEqualTo(new TitleTime.Read.At(Instant.parse("2026-10-25T01:30:00Z")));
  }

  /** Where no clock is ever changed, nobody is asked anything. */
  @Test
  void takesWhicheverWhereItComesOnce() {
    var johannesburg = new TitleTime(ZoneId.of("Africa/Johannesburg"));
    assertThat(johannesburg.read(LocalDateTime.parse("2026-10-25T01:30"), TitleTime.Which.SECOND))
        .isEqualTo(new TitleTime.Read.At(Instant.parse("2026-10-24T23:30:00Z")));
  }
}
