package press.masthead.desk;

import org.jspecify.annotations.Nullable;

/**
 * Where an invited member joins.
 *
 * @param email as known, or as typed
 * @param asksForEmail whether it is not known yet
 * @param field which field the problem concerns; empty if none
 */
public record JoinPage(
    String token,
    String name,
    String email,
    boolean asksForEmail,
    String field,
    @Nullable String problem) {}
