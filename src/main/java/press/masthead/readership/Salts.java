package press.masthead.readership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The secret of each day (UTC), shared by all nodes. Gone when the day is over, here and in the
 * database: from then on nobody can tell whose view a line of the log was. Used by the one thread
 * that writes the log.
 */
@Component
class Salts {
  private final SaltTable table;
  private final Map<LocalDate, byte[]> byDay = new HashMap<>();

  Salts(SaltTable table) {
    this.table = table;
  }

  LoggedView log(Arrival arrival) {
    var salt = byDay.computeIfAbsent(day(arrival.at()), table::get);
    var reader = ReaderHash.of(arrival.address(), arrival.agent(), salt);
    return new LoggedView(arrival.story(), arrival.title(), arrival.at(), reader);
  }

  /** When all that came before that moment is written. */
  void forgetDaysBefore(Instant moment) {
    byDay.keySet().removeIf(day(moment)::isAfter);
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
