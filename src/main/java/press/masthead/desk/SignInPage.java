package press.masthead.desk;

import org.jspecify.annotations.Nullable;

/**
 * The way in.
 *
 * @param email as typed
 * @param next where to go on, a path of the desk
 * @param problem what is wrong
 */
public record SignInPage(String email, String next, @Nullable String problem) {}
