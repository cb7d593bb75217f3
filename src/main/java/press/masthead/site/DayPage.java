package press.masthead.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import press.masthead.page.Layout;
import press.masthead.page.Times;

/** All of a day's stories, newest first. */
public record DayPage(Layout layout, LocalDate date, List<Card> cards) {

  public YearMonth month() {
    return YearMonth.from(date);
  }

  public Times times() {
    return Times.of(layout.title());
  }
}
