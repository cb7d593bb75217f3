package press.masthead.comment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.masthead.reader.Reader;
import press.masthead.story.Story;

/**
 * A comment.
 *
 * @param root the top of its thread; itself if it is the top
 * @param parent beneath which it stands; null at the top
 * @param answers whom it answers, which may stand deeper than its parent; null at the top
 * @param depth 1 to {@value #DEEPEST}
 * @param writer null once the account is gone
 */
public record Comment(
    Id id,
    Story.Id story,
    Id root,
    @Nullable Id parent,
    @Nullable Id answers,
    int depth,
    Reader.@Nullable Id writer,
    State state,
    String text,
    Instant postedAt,
    @Nullable Instant editedAt) {
  public static final int DEEPEST = 3;

  /** How long a writer may mend what was said. */
  public static final Duration MENDING = Duration.ofMinutes(10);

  /** Identifies a comment. */
  public record Id(long value) {}

  /** Where a comment stands. An erased account leaves its comments as they are, without a name. */
  public enum State {
    VISIBLE,
    /** By its writer. */
    WITHDRAWN,
    /** By the newsroom. */
    REMOVED
  }

  public boolean isVisible() {
    return state == State.VISIBLE;
  }

  public boolean isBy(Reader.Id reader) {
    return reader.equals(writer);
  }

  public boolean canBeMended(Instant now) {
    return isVisible() && !now.isAfter(postedAt.plus(MENDING));
  }
}
