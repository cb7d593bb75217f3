package press.masthead.feed;

import java.util.Arrays;
import java.util.Optional;

/** The formats a feed comes in. */
public enum FeedFormat {
  RSS("/feed.xml", "application/rss+xml"),
  ATOM("/feed.atom", "application/atom+xml"),
  JSON("/feed.json", "application/feed+json");

  private final String path;
  private final String type;

  FeedFormat(String path, String type) {
    this.path = path;
    this.type = type;
  }

  /** What follows the path of the page whose stories the feed has. */
  public String path() {
    return path;
  }

  public String type() {
    return type;
  }

  static Optional<FeedFormat> of(String path) {
    return Arrays.stream(values()).filter(format -> path.endsWith(format.path)).findFirst();
  }
}
