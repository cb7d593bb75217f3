package press.masthead.site;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import press.masthead.page.Layout;
import press.masthead.page.Times;
import press.masthead.title.IssueRule;

/** The days of one year on which issues appear. */
public record IssuesPage(
    Layout layout, IssueRule issues, Year year, List<LocalDate> days, Times times) {

  /** A month in which something appears, and on which days. */
  public record Month(YearMonth month, List<LocalDate> days) {}

  public List<Month> months() {
    return days.stream()
        .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(month -> new Month(month.getKey(), month.getValue()))
        .toList();
  }

  /** The address of another year's calendar. */
  public String pathOf(Year year) {
    return ImprintPages.ISSUES + "/" + year;
  }
}
