package press.masthead.archive.extract.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A headline with the words in capitals that some pages put before it, up to a colon. */
public record Kicker(@Nullable String kicker, String headline) {
  private static final Pattern BEFORE =
      Pattern.compile("(?U)^([\\p{Lu}\\d][\\p{Lu}\\d\\s'’&.-]{2,40}):\\s+(.+)$");

  public static Kicker parted(String line) {
    var match = BEFORE.matcher(line);
    return match.matches() ? new Kicker(match.group(1), match.group(2)) : new Kicker(null, line);
  }
}
