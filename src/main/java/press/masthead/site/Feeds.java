package press.masthead.site;

import java.util.List;
import press.masthead.page.Layout;

/** The feeds that say the same as a page. */
final class Feeds {
  private Feeds() {}

  /**
   * @param path of the page, empty for the home page
   */
  static List<Layout.Alternate> of(String name, String path) {
    return List.of(
        new Layout.Alternate("application/rss+xml", name, path + "/feed.xml"),
        new Layout.Alternate("application/atom+xml", name, path + "/feed.atom"),
        new Layout.Alternate("application/feed+json", name, path + "/feed.json"));
  }
}
