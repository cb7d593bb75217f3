package press.masthead.api.token;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A member's tokens, and the form for another.
 *
 * @param titles those that another may be good on
 * @param wanted what was typed
 * @param field which field the problem concerns; empty if none
 * @param secret of the token just made, shown this once; null if none was
 */
public record TokenPage(
    List<ApiToken> tokens,
    List<Title> titles,
    Wanted wanted,
    String field,
    @Nullable String problem,
    @Nullable String secret,
    Instant now) {

  public List<Scope> allScopes() {
    return List.of(Scope.values());
  }

  /** What it is good for and where, in words. */
  public String words(ApiToken token) {
    return scopes(token)
        + " · "
        + titles.stream()
            .filter(title -> token.titles().contains(title.id()))
            .map(Title::name)
            .collect(Collectors.joining(", "));
  }

  private static String scopes(ApiToken token) {
    return Stream.of(Scope.values())
        .filter(token.scopes()::contains)
        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  public LocalDate lastDay(ApiToken token, ZoneId zone) {
    return LocalDate.ofInstant(token.expires().minusMillis(1), zone);
  }

  public boolean isWrong(String name) {
    return field.equals(name);
  }
}
