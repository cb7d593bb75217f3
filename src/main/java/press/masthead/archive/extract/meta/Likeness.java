package press.masthead.archive.extract.meta;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How alike two short texts are, by their words. */
final class Likeness {
  private static final Pattern NO_WORD =
      Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Likeness() {}

  static String folded(@Nullable String text) {
    return text == null
        ? ""
        : NO_WORD
            .matcher(text.toLowerCase(Locale.ROOT).replace("\u00ad", ""))
            .replaceAll(" ")
            .strip();
  }

  static boolean same(@Nullable String a, @Nullable String b) {
    return folded(a).equals(folded(b));
  }

  /** Whether the part stands in the whole, word for word. */
  static boolean contains(@Nullable String whole, @Nullable String part) {
    var folded = folded(part);
    return !folded.isEmpty() && (" " + folded(whole) + " ").contains(" " + folded + " ");
  }

  /** The share of the words of both that both have. */
  static double of(@Nullable String a, @Nullable String b) {
    var left = words(a);
    var right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(left);
    both.retainAll(right);
    return (double) both.size() / (left.size() + right.size() - both.size());
  }

  private static Set<String> words(@Nullable String text) {
    var folded = folded(text);
    return folded.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(folded.split(" ")));
  }
}
