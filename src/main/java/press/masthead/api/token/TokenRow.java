package press.masthead.api.token;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A token in a list.
 *
 * @param owner whom its program acts for; null where that is who looks
 * @param words what it is good for and where
 * @param isOver whether it lets nobody in any more
 * @param action where it is revoked; null if who looks may not
 */
public record TokenRow(
    ApiToken token, @Nullable String owner, String words, boolean isOver, @Nullable String action) {

  /** Such as “read, write · The Courier”. */
  static String words(ApiToken token, Collection<Title> titles) {
    var scopes =
        Stream.of(Scope.values())
            .filter(token.scopes()::contains)
            .map(scope -> scope.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    var places =
        titles.stream()
            .filter(title -> token.titles().contains(title.id()))
            .map(Title::name)
            .collect(Collectors.joining(", "));
    return scopes + " · " + places;
  }

  public LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(token.expires().minusMillis(1), zone);
  }
}
