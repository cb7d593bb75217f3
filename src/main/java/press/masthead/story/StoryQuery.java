package press.masthead.story;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;
import press.masthead.title.Section;
import press.masthead.title.Title;

/**
 * Which stories the newsroom looks for; null, blank or empty for whatever.
 *
 * @param titles only these
 * @param words of the headline, each from its beginning; or a story's number
 * @param byline words of the names credited, each from its beginning
 * @param who has saved a revision of it
 * @param sections any of these, as the newest revision has it
 * @param work only what stands in that list
 * @param before where an earlier answer ended, see {@link StoryLine#place()}
 */
public record StoryQuery(
    Collection<Title.Id> titles,
    String words,
    Story.@Nullable State state,
    @Nullable Kind kind,
    String byline,
    Member.@Nullable Id who,
    Set<Section.Id> sections,
    NewsDesk.@Nullable Id desk,
    Stage.@Nullable Id stage,
    @Nullable Work work,
    @Nullable Long before) {
  /** As {@code headline_words} in the database parts them. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s!-/:-@\\[-`{-~“”‘’«»„…–—]+");

  /** By words and state alone. */
  public StoryQuery(
      Collection<Title.Id> titles,
      String words,
      Story.@Nullable State state,
      @Nullable Long before) {
    this(titles, words, state, null, "", null, Set.of(), null, null, null, before);
  }

  /** A list of what there is to do, and for whom. */
  public record Work(Worklist list, Worker worker) {}

  /** The number that the words are; null if they are words. */
  @Nullable Long number() {
    var typed = words.strip();
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  /** A {@code tsquery}; empty if no word is asked for. */
  String terms() {
    return terms(words);
  }

  /** As {@link #terms()}, of the byline. */
  String bylineTerms() {
    return terms(byline);
  }

  private static String terms(String typed) {
    return BETWEEN
        .splitAsStream(typed.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
