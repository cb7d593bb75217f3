package press.masthead.account;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a path of the same title, never another site. */
public final class LocalPath {
  private static final String HOME = "/";

  private LocalPath() {}

  /** The path with its query and fragment if it is one, else the title's home. */
  public static String of(@Nullable String asked) {
    if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) {
      return HOME;
    }
    try {
      var uri = new URI(asked);
      var local = !uri.isAbsolute() && uri.getRawAuthority() == null;
      return local ? uri.toASCIIString() : HOME;
    } catch (URISyntaxException e) {
      return HOME;
    }
  }
}
