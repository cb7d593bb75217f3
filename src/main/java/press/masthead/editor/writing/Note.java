package press.masthead.editor.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;

/**
 * What somebody says of a passage, with what others answered.
 *
 * @param from where the passage begins in the document as it is
 * @param to where it ends; the same as {@code from} once it is gone
 * @param passage what stood there when the note was made
 * @param resolvedBy who said that it is dealt with; null while nobody has
 */
public record Note(
    long id,
    int from,
    int to,
    String passage,
    Member.Id by,
    Instant at,
    String text,
    List<Reply> replies,
    Member.@Nullable Id resolvedBy) {
  public Note {
    replies = List.copyOf(replies);
  }

  /** An answer. */
  public record Reply(Member.Id by, Instant at, String text) {}

  public boolean isGone() {
    return from == to;
  }

  public boolean isResolved() {
    return resolvedBy != null;
  }
}
