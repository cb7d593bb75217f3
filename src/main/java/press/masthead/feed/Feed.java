package press.masthead.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A feed, whatever its format.
 *
 * @param name what it is a feed of, with the title's name
 * @param home the path of the page whose stories these are
 */
record Feed(Title title, String name, String description, String home, List<Item> items) {

  Feed {
    items = List.copyOf(items);
  }

  /** The address of the page whose stories these are. */
  String homeUrl() {
    return title.url(home);
  }

  /** The feed's own address in that format. */
  String url(FeedFormat format) {
    return title.url((home.equals("/") ? "" : home) + format.path());
  }

  /** When the newest of its stories came out or was updated. */
  Instant updated() {
    return items.stream().map(Item::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /**
   * A story in a feed.
   *
   * @param id permanent, whatever becomes of the address
   */
  record Item(
      String id,
      String url,
      String headline,
      String summary,
      String language,
      List<String> authors,
      List<String> categories,
      Instant published,
      Instant updated,
      @Nullable Image image) {}

  /** An item's picture; its caption and credit for whoever shows it. */
  record Image(String url, int width, int height, String alt, String credit) {}
}
