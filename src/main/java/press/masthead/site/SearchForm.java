package press.masthead.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search form as it came: anything at all. What is no day, section or page is not there.
 *
 * @param section a section's path
 * @param author an author's slug
 * @param sort {@code newest}, or anything else for the best first
 */
public record SearchForm(
    String q, String section, String author, String from, String to, String sort, int page) {

  SearchForm(
      @Nullable String q,
      @Nullable String section,
      @Nullable String author,
      @Nullable String from,
      @Nullable String to,
      @Nullable String sort,
      @Nullable String page) {
    this(
        text(q), text(section), text(author), text(from), text(to), text(sort), number(text(page)));
  }

  Optional<LocalDate> fromDay() {
    return day(from);
  }

  Optional<LocalDate> toDay() {
    return day(to);
  }

  public boolean newestFirst() {
    return sort.equals("newest");
  }

  /** Whether there is anything to look for. */
  public boolean isEmpty() {
    return Stream.of(q, section, author, from, to).allMatch(String::isBlank);
  }

  /** Whether anything narrows the search besides the words. */
  public boolean isNarrowed() {
    return !Stream.of(section, author, from, to).allMatch(String::isBlank);
  }

  /** The address of the same search without what narrows it. */
  public String everywhere() {
    return "/search?" + parameter("q", q);
  }

  /** The address of another page of the same search. */
  String at(int page) {
    return Stream.of(
            parameter("q", q),
            parameter("section", section),
            parameter("author", author),
            parameter("from", from),
            parameter("to", to),
            parameter("sort", sort),
            parameter("page", page > 1 ? String.valueOf(page) : ""))
        .filter(parameter -> !parameter.isEmpty())
        .collect(Collectors.joining("&", "/search?", ""));
  }

  private static String parameter(String name, String value) {
    return value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static int number(String value) {
    return value.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(value)) : 1;
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
