package press.masthead.media;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody types to find a picture. */
final class PictureWords {
  /** As {@code words_said} in the database parts them. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s!-/:-@\\[-`{-~“”‘’«»„…–—]+");

  private PictureWords() {}

  /** A {@code tsquery}; empty if no word is asked for. */
  static String terms(String words) {
    return BETWEEN
        .splitAsStream(words.replace("\0", "").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
