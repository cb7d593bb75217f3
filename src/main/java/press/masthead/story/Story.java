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

  /** Whether its state allows that. */
  public boolean allows(Verb verb) {
    return verb.refusedFrom(state).isEmpty();
  }

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
    DRAFT("a draft"),
    /** With those who check it. */
    SUBMITTED("a submitted story"),
    /** The newest revision was read and may come out. */
    APPROVED("an approved story"),
    PUBLISHED("a published story"),
    /** It was out and is not; it may be again. */
    UNPUBLISHED("an unpublished story"),
    /** Taken back for good, with a public notice where it was. */
    KILLED("a killed story"),
    /** Removed for legal reasons, for good. */
    TAKEN_DOWN("a story that was taken down"),
    /** Put aside: it never came out. */
    SPIKED("a spiked story");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** Such as “a draft”. */
    public String words() {
      return words;
    }
  }
}
