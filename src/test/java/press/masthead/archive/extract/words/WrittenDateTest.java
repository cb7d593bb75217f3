package press.masthead.archive.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 November 2018 - 17:02 | 2018-11-15T17:02",
        "Published: November 15, 2018 5:02 pm | 2018-11-15T17:02",
        "Nov. 15, 2018 | 2018-11-15",
        "15th of November 2018 | 2018-11-15",
        "15. November 2018, 17.02 Uhr | 2018-11-15T17:02",
        "Stand: 15.11.2018 | 2018-11-15",
        "15.11.18 um 7:02 | 2018-11-15T07:02",
        "3. März 2020 | 2020-03-03",
        "1. Jänner 2020 | 2020-01-01",
        "le 15 novembre 2018 à 17h02 | 2018-11-15T17:02",
        "15 de noviembre de 2018 | 2018-11-15",
        "15 listopada 2018 | 2018-11-15",
        "15 ноября 2018 | 2018-11-15",
        "15/11/2018 | 2018-11-15",
        "2018年11月15日 17:02 | 2018-11-15T17:02",
        "2018-11-15T17:02:09+02:00 | 2018-11-15T17:02:09+02:00",
        "2018-11-15T17:02:09.123Z | 2018-11-15T17:02:09Z",
        "2018-11-15 17:02:00 | 2018-11-15T17:02:00",
        "20181115T1702 | 2018-11-15"
      })
  void findsDatesAsPeopleWriteThem(String text, String iso) {
    assertThat(WrittenDate.find(text)).map(PageTime::toString).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "in 1956", "31/31/2018", "99.99.2018", "call 011 555 1234", "9 days ago"})
  void findsNoneWhereThereIsNone(String text) {
    assertThat(WrittenDate.find(text)).isEmpty();
  }

  @Test
  void readsTheMonthFirstWhereTheReaderSaysSo() {
    assertThat(WrittenDate.find("11/5/2018", true)).map(PageTime::toString).contains("2018-11-05");
    assertThat(WrittenDate.find("11/5/2018", false)).map(PageTime::toString).contains("2018-05-11");
  }
}
