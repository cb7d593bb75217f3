package press.masthead.site;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Layout;
import press.masthead.page.Times;
import press.masthead.story.Corrections.Corrected;
import press.masthead.story.Corrections.Month;

/**
 * What a title corrected in a month.
 *
 * @param month null where nothing was ever corrected
 * @param months all those with corrections, newest first
 */
public record CorrectionsPage(
    Layout layout, @Nullable YearMonth month, List<Corrected> corrections, List<Month> months) {

  public Times times() {
    return Times.of(layout.title());
  }

  public String path(Month month) {
    return CorrectionPages.PATH + "/" + month.month();
  }
}
