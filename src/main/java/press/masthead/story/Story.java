package press.masthead.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;
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
    @Nullable Instant updated,
    @Nullable Embargo embargo,
    @Nullable Schedule schedule,
    @Nullable LegalFlag legalFlag) {

  /** It must not come out before then. */
  public record Embargo(Instant until, @Nullable String note) {}

  /** Somebody wants it read for legal reasons before it comes out. */
  public record LegalFlag(String reason, Member.Id by, Instant at) {}

  /**
   * It is to come out then.
   *
   * @param revision the one that is, whatever is saved meanwhile
   * @param failure why it could not when it was time; null if it was not time yet
   */
  public record Schedule(Instant at, int revision, Member.Id by, @Nullable String failure) {}

  /** Whether that can be done to it now. */
  public boolean allows(Verb verb) {
    return verb.refusedFrom(state).isEmpty()
        && (verb != Verb.UNSCHEDULE || schedule != null)
        && (verb != Verb.LIFT_EMBARGO || embargo != null)
        && (verb != Verb.FLAG_LEGAL || legalFlag == null)
        && (verb != Verb.CLEAR_LEGAL || legalFlag != null);
  }

  /** The same as it was at one of its revisions. */
  Story at(int revision, Content content) {
    return new Story(
        id, title, state, content, revision, firstPublished, updated, embargo, schedule, legalFlag);
  }

  /** All that can be done to it now. */
  public List<Verb> verbs() {
    return Verb.from(state).stream().filter(this::allows).toList();
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
    DRAFT("Draft", "a draft"),
    /** With those who check it. */
    SUBMITTED("Submitted", "a submitted story"),
    /** The newest revision was read and may come out. */
    APPROVED("Approved", "an approved story"),
    PUBLISHED("Published", "a published story"),
    /** It was out and is not; it may be again. */
    UNPUBLISHED("Unpublished", "an unpublished story"),
    /** Taken back for good, with a public notice where it was. */
    KILLED("Killed", "a killed story"),
    /** Removed for legal reasons, for good. */
    TAKEN_DOWN("Taken down", "a story that was taken down"),
    /** Put aside: it never came out. */
    SPIKED("Spiked", "a spiked story");

    private final String label;
    private final String words;

    State(String label, String words) {
      this.label = label;
      this.words = words;
    }

    /** For the screen. */
    public String label() {
      return label;
    }

    /** Such as “a draft”. */
    public String words() {
      return words;
    }
  }
}
