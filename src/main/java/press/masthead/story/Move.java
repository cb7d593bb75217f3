package press.masthead.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;

/**
 * Something that was done to a story.
 *
 * @param state where that left it
 * @param revision the newest one's number then; what was published where it was published
 */
public record Move(
    Instant at,
    Member.Id by,
    Verb verb,
    Story.State state,
    int revision,
    @Nullable String reason) {}
