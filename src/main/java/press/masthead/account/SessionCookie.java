package press.masthead.account;

import java.time.Duration;

/**
 * The cookie that names a session, for every request at {@code path} or below it. A module whose
 * people sign in on their own offers one as a bean.
 *
 * @param path such as {@code /} or {@code /desk}
 */
public record SessionCookie(String name, String path, Duration lifetime) {
  boolean isFor(String requested) {
    return path.equals("/") || requested.equals(path) || requested.startsWith(path + "/");
  }
}
