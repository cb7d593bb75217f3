package press.masthead.story;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * Which stories the newsroom looks for.
 *
 * @param titles only these
 * @param words of the headline, each from its beginning; or a story's number; blank for whatever
 * @param before where an earlier answer ended, see {@link StoryLine#place()}
 */
public record StoryQuery(
    Collection<Title.Id> titles, String words, Story.@Nullable State state, @Nullable Long before) {
  /** As {@code headline_words} in the database parts them. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s!-/:-@\\[-`{-~“”‘’«»„…–—]+");

  /** The number that the words are; null if they are words. */
  @Nullable Long number() {
    var typed = words.strip();
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  /** A {@code tsquery}; empty if no word is asked for. */
  String terms() {
    return BETWEEN
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
