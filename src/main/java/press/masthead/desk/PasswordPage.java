package press.masthead.desk;

import org.jspecify.annotations.Nullable;

/**
 * Where a member asks for a link by which to choose another password, or chooses it.
 *
 * @param email whose; as typed where it is asked for
 * @param token of the link; empty where it is asked for
 * @param problem what is wrong
 */
public record PasswordPage(String email, String token, @Nullable String problem) {}
