package press.masthead.archive.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=2,3,4,5,6,7,8,9,10,11 | the last Thursday of every month except January and December
          FREQ=MONTHLY;BYDAY=1MO,3MO | the first Monday and third Monday of every month
          FREQ=MONTHLY;BYMONTHDAY=1,15;BYMONTH=3,6 | the 1st and 15th of every month in March and June
          FREQ=MONTHLY;INTERVAL=3 | one day of every third month
          FREQ=WEEKLY;BYDAY=TU,FR | every Tuesday and Friday
          FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | every second Tuesday
          FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every weekday
          FREQ=WEEKLY | one day of every week
          FREQ=DAILY | every day
          FREQ=YEARLY | one day of the year
          """)
  void tellsARuleInWords(String rule, String words) {
    assertThat(IssueWords.of(rule)).isEqualTo(words);
  }
}
