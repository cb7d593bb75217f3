package press.masthead.editor;

import java.time.Duration;
import java.time.Instant;

/** How long it is until a moment, in words; {@code countdown.js} goes on from there. */
final class Countdown {
  private Countdown() {}

  /** Such as “in 2 h 10 min”. */
  static String words(Instant now, Instant moment) {
    var left = Duration.between(now, moment);
    if (left.isNegative() || left.isZero()) {
      return "now";
    }
    if (left.toMinutes() == 0) {
      return "in less than a minute";
    }
    if (left.toHours() == 0) {
      return "in " + left.toMinutes() + " min";
    }
    return left.toDays() == 0
        ? "in " + left.toHours() + " h " + left.toMinutesPart() + " min"
        : "in " + left.toDays() + " d " + left.toHoursPart() + " h";
  }
}
