package press.masthead.desk;

import org.jspecify.annotations.Nullable;

/**
 * Setting up an authenticator.
 *
 * @param secret to be typed where nothing can be scanned
 */
public record AuthenticatorPage(String secret, QrPicture picture, @Nullable String problem) {
  /** In groups of four, easier to copy. */
  public String readable() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
