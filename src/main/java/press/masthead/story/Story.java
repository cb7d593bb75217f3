package press.masthead.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A story as the newsroom sees it.
 *
 * @param content of its newest revision, published or not
 * @param revision the newest revision's number, from 1
 */
public record Story(
    Id id,
    Title.Id title,
    State state,
    Content content,
    int revision,
    @Nullable Instant firstPublished,
    @Nullable Instant updated) {

  /** Identifies a story. */
  public record Id(long value) {
    /** How pages that show its headline, picture and standfirst speak of it. */
    public String teaserKey() {
      return "story:" + value + "/teaser";
    }

    /** How redirects to it speak of it. */
    public String pathKey() {
      return "story:" + value + "/path";
    }

    /** How lists that say when it was last updated speak of it. */
    public String updatedKey() {
      return "story:" + value + "/updated";
    }

    /** How pages that show all of it speak of it. */
    public String bodyKey() {
      return "story:" + value + "/body";
    }
  }

  /** Where a story stands. */
  public enum State {
    DRAFT,
    PUBLISHED,
    UNPUBLISHED
  }
}
