package press.masthead.search;

import java.util.List;
import press.masthead.story.Teaser;

/**
 * One page of what was found.
 *
 * @param total how many stories were found on all pages
 * @param exact whether {@code total} is the number, or only at least that many were found
 * @param loosened whether stories that lack some of the words are among them
 * @param pages how many pages one can turn to
 * @param complete false while the index is still being built, or is not there
 */
public record SearchResult(
    List<Hit> hits,
    long total,
    boolean exact,
    boolean loosened,
    int page,
    int pages,
    boolean complete) {

  /**
   * A story that was found.
   *
   * @param headline the teaser's headline, with what was looked for marked
   * @param excerpt from the body, or the teaser's summary where nothing in the body is marked
   */
  public record Hit(Teaser teaser, List<Piece> headline, List<Piece> excerpt) {
    public Hit {
      headline = List.copyOf(headline);
      excerpt = List.copyOf(excerpt);
    }
  }

  /** Plain text, to be escaped where it is shown. */
  public record Piece(String text, boolean marked) {}

  public SearchResult {
    hits = List.copyOf(hits);
  }

  static SearchResult none(boolean complete) {
    return new SearchResult(List.of(), 0, true, false, 1, 0, complete);
  }
}
