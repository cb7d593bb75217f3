package press.masthead.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an account at the provider is a member's, as they see it.
 *
 * @param email by which the provider knew them when the two were linked
 */
public record OpenIdLink(String email, Instant linked, @Nullable Instant lastUsed) {}
