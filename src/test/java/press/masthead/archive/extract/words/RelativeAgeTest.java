package press.masthead.archive.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeAgeTest {
  private static final PageTime PAGE =
      new PageTime(LocalDate.of(2018, 11, 15), LocalTime.of(17, 2), false, null);

  @ParameterizedTest
  @CsvSource({
    "9 days ago, 2018-11-06",
    "1 day ago, 2018-11-14",
    "a day ago, 2018-11-14",
    "3 hours ago, 2018-11-15",
    "18 hours ago, 2018-11-14",
    "30 minutes ago, 2018-11-15",
    "2 weeks ago, 2018-11-01",
    "an hour ago, 2018-11-15",
    "3 months ago, 2018-08-15",
    "1 year ago, 2017-11-15",
    "yesterday, 2018-11-14",
    "vor 9 Tagen, 2018-11-06",
    "vor einer Woche, 2018-11-08",
    "il y a 2 jours, 2018-11-13",
    "hace 3 semanas, 2018-10-25"
  })
  void turnsAgesIntoDates(String age, String date) {
    assertThat(RelativeAge.date(age, PAGE)).contains(LocalDate.parse(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"World / Asia", "He left two years ago with his family.", "9 days", "AFP"})
  void leavesOtherTextAlone(String text) {
    assertThat(RelativeAge.date(text, PAGE)).isEmpty();
  }
}
