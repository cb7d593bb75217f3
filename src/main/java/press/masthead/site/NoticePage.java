package press.masthead.site;

import java.time.Instant;
import press.masthead.page.Layout;
import press.masthead.page.Times;

/** What stands where a story was that was killed. */
public record NoticePage(Layout layout, String heading, String words, Instant at) {
  public Times times() {
    return Times.of(layout.title());
  }
}
