package press.masthead.archive.extract.words;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of weekdays, one and many. */
final class Weekdays {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "nl", "pt", "af");
  static final Map<String, DayOfWeek> BY_NAME = byName();

  private Weekdays() {}

  private static Map<String, DayOfWeek> byName() {
    var names = new HashMap<String, DayOfWeek>();
    for (var language : LANGUAGES) {
      for (var day : DayOfWeek.values()) {
        var name = day.getDisplayName(TextStyle.FULL, Locale.of(language)).toLowerCase(Locale.ROOT);
        names.putIfAbsent(name, day);
        names.putIfAbsent(name + "s", day);
      }
    }
    return Map.copyOf(names);
  }
}
