package press.masthead.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Layout;
import press.masthead.search.SearchResult.Piece;
import press.masthead.story.Author;
import press.masthead.title.Section;

/**
 * What was looked for and what was found.
 *
 * @param asked as typed into the form
 * @param sections those one can narrow the search to, in the order of the tree
 * @param author whom the search is narrowed to
 * @param count in words, such as “27 stories”; null before anything was asked
 * @param hint what else might help; null if nothing
 */
public record SearchPage(
    Layout layout,
    SearchForm asked,
    List<Choice> sections,
    @Nullable Author author,
    @Nullable String count,
    @Nullable String hint,
    List<Hit> hits,
    @Nullable String previous,
    @Nullable String next) {

  /** A section in the form, set in by how deep it lies. */
  public record Choice(Section section, String name, boolean chosen) {}

  /** A story that was found; what was looked for is marked in its words. */
  public record Hit(Card card, List<Piece> headline, List<Piece> excerpt) {}
}
