package press.masthead.site;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import press.masthead.page.Layout;
import press.masthead.page.Times;

/** Every month in which the title published anything. */
public record ArchivePage(Layout layout, List<YearOf> years) {

  /** A year, newest month first. */
  public record YearOf(Year year, int stories, List<Month> months) {}

  /** A month and how many stories it holds. */
  public record Month(YearMonth month, int stories) {
    public String path() {
      return "/archive/" + month;
    }
  }

  public Times times() {
    return Times.of(layout.title());
  }
}
