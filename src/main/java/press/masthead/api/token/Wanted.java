package press.masthead.api.token;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A token as somebody asks for it, as typed.
 *
 * @param scopes names of {@link Scope}s
 * @param titles numbers of titles
 * @param until the last day it is good, such as {@code 2027-02-28}
 */
public record Wanted(String name, List<String> scopes, List<String> titles, String until) {

  public Wanted(
      @Nullable String name,
      @Nullable List<String> scopes,
      @Nullable List<String> titles,
      @Nullable String until) {
    this.name = name == null ? "" : name.strip();
    this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
    this.titles = titles == null ? List.of() : List.copyOf(titles);
    this.until = until == null ? "" : until;
  }

  public boolean wants(Scope scope) {
    return scopes.contains(scope.name());
  }

  public boolean wants(Title title) {
    return titles.contains(String.valueOf(title.id().value()));
  }

  Set<Scope> chosenScopes() {
    return Arrays.stream(Scope.values()).filter(this::wants).collect(Collectors.toSet());
  }

  /** Of those it may be good on. */
  Set<Title.Id> chosenTitles(List<Title> offered) {
    return offered.stream().filter(this::wants).map(Title::id).collect(Collectors.toSet());
  }

  @Nullable LocalDate lastDay() {
    try {
      return LocalDate.parse(until);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
