package press.masthead.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Layout;
import press.masthead.page.Times;

/**
 * All of a month's stories, by day, newest first.
 *
 * @param whole whether the stories are shown; the days of a full month have pages of their own
 * @param earlier the nearest month before it that holds any; null if there is none
 * @param later the nearest after it
 */
public record MonthPage(
    Layout layout,
    YearMonth month,
    int stories,
    boolean whole,
    List<Day> days,
    @Nullable YearMonth earlier,
    @Nullable YearMonth later) {

  /** A day on the title's calendar. */
  public record Day(LocalDate date, int stories, List<Card> cards) {

    public String path() {
      return "/archive/" + date;
    }
  }

  public Times times() {
    return Times.of(layout.title());
  }
}
