package press.masthead.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told where a story was that was taken back for good.
 *
 * @param legal whether it was taken down, about which nothing more is said
 * @param words the newsroom's; null for the usual ones
 */
public record Notice(Story.Id story, boolean legal, Instant at, @Nullable String words) {}
