package press.masthead.archive.extract.words;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** Names of weekdays, one and many. */
final class Weekdays {
  /** A language a line, Monday to Sunday. */
  private static final String NAMES =
      """
      monday tuesday wednesday thursday friday saturday sunday
      montag dienstag mittwoch donnerstag freitag samstag sonntag
      - - - - - sonnabend -
      lundi mardi mercredi jeudi vendredi samedi dimanche
      lunes martes miércoles jueves viernes sábado domingo
      lunedì martedì mercoledì giovedì venerdì sabato domenica
      maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
      segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
      maandag dinsdag woensdag donderdag vrydag saterdag sondag
      """;

  static final Map<String, DayOfWeek> BY_NAME = byName();

  private Weekdays() {}

  private static Map<String, DayOfWeek> byName() {
    var names = new HashMap<String, DayOfWeek>();
    for (var language : NAMES.lines().toList()) {
      var days = language.strip().split(" ");
      for (var day : DayOfWeek.values()) {
        names.putIfAbsent(days[day.getValue() - 1], day);
        names.putIfAbsent(days[day.getValue() - 1] + "s", day);
      }
    }
    names.remove("-");
    names.remove("-s");
    return Map.copyOf(names);
  }
}
