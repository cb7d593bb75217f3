package press.masthead.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verb with what goes with it. What it does not ask is passed over; what it asks and is missing
 * is refused by name.
 *
 * @param wrong what readers were told, of a correction
 * @param right what they should have been told
 * @param at when it comes out, or until when it does not
 * @param notice what readers find in place of a killed story; blank for the usual words
 * @param desk where it is sent; null takes it off its desk
 * @param stage which of that desk's; null for the first of the story's state
 */
public record Deed(
    Verb verb,
    @Nullable String reason,
    @Nullable String wrong,
    @Nullable String right,
    @Nullable Instant at,
    @Nullable String notice,
    NewsDesk.@Nullable Id desk,
    Stage.@Nullable Id stage) {}
