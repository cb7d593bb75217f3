package press.masthead.archive.extract.meta;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Values as they stand in attributes and JSON, made fit to show. */
final class Texts {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>");

  private Texts() {}

  /** One line without markup or entities, or null where nothing is left. */
  static @Nullable String line(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    var text = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
    if (text.indexOf('<') >= 0) {
      text = MARKUP.matcher(text).replaceAll(" ");
    }
    var line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  static @Nullable String first(@Nullable String... candidates) {
    return Arrays.stream(candidates)
        .map(Texts::line)
        .flatMap(line -> Optional.ofNullable(line).stream())
        .findFirst()
        .orElse(null);
  }
}
