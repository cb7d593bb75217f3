package press.masthead.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;

/**
 * A story in a list of what there is to do.
 *
 * @param deed what brought it there; null where that is no more than a save
 * @param failure why it did not come out when it was time; null if it was not time yet
 */
public record WorkLine(StoryLine story, @Nullable Deed deed, @Nullable String failure) {

  /** Who did it, when and why. */
  public record Deed(Member.Id by, Instant at, @Nullable String reason) {}
}
