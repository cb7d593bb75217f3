package press.masthead.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/**
 * A story in the newsroom's list.
 *
 * @param headline of its newest revision
 * @param standing null if on no desk
 * @param place where the list goes on after it
 */
public record StoryLine(
    Story.Id id,
    Title.Id title,
    Story.State state,
    @Nullable String headline,
    int revision,
    Instant savedAt,
    Member.Id savedBy,
    @Nullable Instant embargo,
    @Nullable Instant scheduled,
    @Nullable Standing standing,
    long place) {}
