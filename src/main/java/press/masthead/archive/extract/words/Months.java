package press.masthead.archive.extract.words;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of months, long and short, in the languages the archive reads. */
final class Months {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sk", "sv", "da", "no", "fi", "ru",
          "uk", "tr", "hu", "ro", "ca", "id", "el", "hr", "sl", "bg", "af", "sw");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Map<String, Month> OTHER_SPELLINGS =
      Map.of(
          "jänner", Month.JANUARY,
          "feber", Month.FEBRUARY,
          "maerz", Month.MARCH,
          "sept", Month.SEPTEMBER,
          "setiembre", Month.SEPTEMBER);
  private static final Map<String, Month> BY_NAME = byName();

  /** Any month's name, longest first, to be used within other patterns. */
  static final String NAME =
      BY_NAME.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  private Months() {}

  static @Nullable Month named(String name) {
    return BY_NAME.get(folded(name));
  }

  private static Map<String, Month> byName() {
    var names = new HashMap<>(OTHER_SPELLINGS);
    for (var language : LANGUAGES) {
      var locale = Locale.of(language);
      Arrays.stream(Month.values())
          .forEach(month ->
              STYLES.forEach(style -> add(names, month.getDisplayName(style, locale), month)));
    }
    return Map.copyOf(names);
  }

  private static void add(Map<String, Month> names, String name, Month month) {
    var folded = folded(name);
    if (folded.length() >= 3 && folded.chars().noneMatch(Character::isDigit)) {
      names.putIfAbsent(folded, month);
    }
  }

  private static String folded(String name) {
    var lower = name.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
