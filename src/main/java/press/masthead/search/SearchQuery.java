package press.masthead.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Author;
import press.masthead.title.Section;
import press.masthead.title.Title;

/**
 * What a reader looks for.
 *
 * @param title where the reader is; days are those of its zone
 * @param allTitles whether the publisher's other titles are searched as well
 * @param words anything at all: “quoted phrases” stand together, a hyphen before a word excludes it
 * @param section with everything below it
 * @param from the first day
 * @param to the last day
 * @param page from 1
 */
public record SearchQuery(
    Title title,
    boolean allTitles,
    String words,
    Section.@Nullable Id section,
    Author.@Nullable Id author,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Order order,
    int page) {
  /** Hits on a page. */
  public static final int PAGE = 20;

  /** How far one can turn the pages. */
  public static final int LAST_PAGE = 50;

  /** Which hits come first. */
  public enum Order {
    RELEVANCE,
    NEWEST
  }

  public SearchQuery {
    page = Math.clamp(page, 1, LAST_PAGE);
  }

  public static SearchQuery of(Title title, String words) {
    return new SearchQuery(title, false, words, null, null, null, null, Order.RELEVANCE, 1);
  }

  public SearchQuery inAllTitles() {
    return new SearchQuery(title, true, words, section, author, from, to, order, page);
  }

  public SearchQuery in(Section.@Nullable Id section) {
    return new SearchQuery(title, allTitles, words, section, author, from, to, order, page);
  }

  public SearchQuery by(Author.@Nullable Id author) {
    return new SearchQuery(title, allTitles, words, section, author, from, to, order, page);
  }

  public SearchQuery between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new SearchQuery(title, allTitles, words, section, author, from, to, order, page);
  }

  public SearchQuery ordered(Order order) {
    return new SearchQuery(title, allTitles, words, section, author, from, to, order, page);
  }

  public SearchQuery page(int page) {
    return new SearchQuery(title, allTitles, words, section, author, from, to, order, page);
  }

  /** Whether anything narrows the search besides the words. */
  public boolean isFiltered() {
    return section != null || author != null || from != null || to != null;
  }
}
