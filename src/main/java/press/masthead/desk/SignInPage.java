package press.masthead.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The way in.
 *
 * @param email as typed
 * @param next where to go on, a path of the desk
 * @param openId who else can be asked; null if nobody
 * @param problem what is wrong
 */
public record SignInPage(
    String email, String next, @Nullable String openId, @Nullable String problem) {

  public String openIdPath() {
    return "/desk/sign-in/openid?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
