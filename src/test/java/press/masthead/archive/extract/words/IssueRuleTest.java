package press.masthead.archive.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on the last Thursday of every month except December and January"
            + " | FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=2,3,4,5,6,7,8,9,10,11",
        "every second Tuesday of the month | FREQ=MONTHLY;BYDAY=2TU",
        "weekly on Fridays | FREQ=WEEKLY;BYDAY=FR",
        "the first Monday of every month except August"
            + " | FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
        "on the first and third Wednesday of each month | FREQ=MONTHLY;BYDAY=1WE,3WE",
        "on the 2nd Saturday of every month | FREQ=MONTHLY;BYDAY=2SA",
        "every other Friday | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        "every second Tuesday | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "every Tuesday and Friday | FREQ=WEEKLY;BYDAY=TU,FR",
        "from Monday to Friday, every week | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "daily except Sundays | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
        "Published daily | FREQ=DAILY",
        "fortnightly | FREQ=WEEKLY;INTERVAL=2",
        "on the 15th of every month | FREQ=MONTHLY;BYMONTHDAY=15",
        "quarterly | FREQ=MONTHLY;INTERVAL=3",
        "monthly from February to November | FREQ=MONTHLY;BYMONTH=2,3,4,5,6,7,8,9,10,11",
        "monthly except July | FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
        "jeden letzten Donnerstag im Monat außer Dezember und Januar"
            + " | FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=2,3,4,5,6,7,8,9,10,11",
        "le dernier jeudi de chaque mois sauf août"
            + " | FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=1,2,3,4,5,6,7,9,10,11,12"
      })
  void readsRulesOfIssue(String words, String rule) throws InvalidRecurrenceRuleException {
    assertThat(IssueRule.of(words)).contains(rule);
    assertThat(new RecurrenceRule(rule)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Published by Somebody & Sons.",
        "© 2018 The Publisher",
        "On Thursday he left."
      })
  void tellsNoneWhereNoneIsTold(String words) {
    assertThat(IssueRule.of(words)).isEmpty();
  }
}
