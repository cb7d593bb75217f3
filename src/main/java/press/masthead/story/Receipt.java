package press.masthead.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When each copy of a story that was taken back was gone. */
public record Receipt(Story.Id story, Instant at, List<Line> lines) {
  public Receipt {
    lines = List.copyOf(lines);
  }

  /**
   * One copy.
   *
   * @param node whose copy it is; null where there is but one
   * @param clearedAt since when nobody gets the story from there; null while that is not certain
   * @param stopped whether its node runs no more: what one keeps over a stop is not shown before it
   *     has taken in what changed
   */
  public record Line(
      Copy copy, @Nullable String node, @Nullable Instant clearedAt, boolean stopped) {
    public boolean isSettled() {
      return clearedAt != null || stopped;
    }
  }

  /** Where a story can be found. */
  public enum Copy {
    STORY("The story’s own page"),
    FRONTS("Home page and section fronts"),
    LISTS("Archive, topics and authors"),
    FEEDS("Feeds"),
    SITEMAPS("Sitemaps"),
    MOST_READ("Most-read lists"),
    RELATED("Other stories’ related lists"),
    COMMENTS("The page of its comments"),
    CORRECTIONS("The page of corrections"),
    PAGES("Finished pages that a node keeps"),
    SEARCH("The search index of a node"),
    CDN("The CDN"),
    CDN_AGAIN("The CDN, for what was on its way there");

    private final String words;

    Copy(String words) {
      this.words = words;
    }

    /** For the screen. */
    public String words() {
      return words;
    }
  }

  public boolean isComplete() {
    return lines.stream().allMatch(Line::isSettled);
  }
}
