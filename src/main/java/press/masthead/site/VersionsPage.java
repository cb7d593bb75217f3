package press.masthead.site;

import java.util.List;
import press.masthead.page.Direction;
import press.masthead.page.Layout;
import press.masthead.page.Times;
import press.masthead.story.Difference;
import press.masthead.story.Teaser;
import press.masthead.story.Versions.Version;

/**
 * Which versions of a story were out, newest first.
 *
 * @param whole whether there were no more than these
 */
public record VersionsPage(Layout layout, Teaser story, List<Line> lines, boolean whole) {

  /**
   * One of them.
   *
   * @param differences from the one before; empty for the first
   */
  public record Line(Version version, boolean first, List<Difference> differences) {}

  public Times times() {
    return Times.of(layout.title());
  }

  public String direction() {
    return Direction.of(story.language());
  }
}
