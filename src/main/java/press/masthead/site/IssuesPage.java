package press.masthead.site;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import press.masthead.page.Layout;
import press.masthead.page.Times;
import press.masthead.title.IssueRule;

/** The days of one year on which issues appear. */
public record IssuesPage(
    Layout layout, IssueRule issues, Year year, List<LocalDate> days, Times times) {

  /** The address of another year's calendar. */
  public String pathOf(Year year) {
    return ImprintPages.ISSUES + "/" + year;
  }
}
