package press.masthead.archive.extract.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page's head already told: the headline, and whether it names the authors. */
public record Clues(String title, @Nullable String byline) {
  private static final Pattern NO_WORD = Pattern.compile("\\W+");
  private static final double ALIKE = 0.75;

  boolean isTitle(String heading) {
    var title = words(this.title);
    var words = words(heading);
    if (title.length == 0 || words.length == 0) {
      return false;
    }
    var known = new java.util.HashSet<>(Arrays.asList(title));
    var other =
        Arrays.stream(words).filter(word -> !known.contains(word)).collect(Collectors.joining(" "));
    return 1 - (double) other.length() / String.join(" ", words).length() > ALIKE;
  }

  private static String[] words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }
}
