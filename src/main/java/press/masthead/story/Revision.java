package press.masthead.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;

/**
 * What was saved once.
 *
 * @param live whether it is what readers see
 */
public record Revision(int number, Instant at, Member.Id by, @Nullable String note, boolean live) {}
