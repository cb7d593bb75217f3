package press.masthead.account;

import java.time.Duration;

/** How long until something may be done again; at least a second. */
public record Wait(Duration duration) {
  public long seconds() {
    return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
  }

  /** Such as “40 seconds”, “a minute” or “5 minutes”. */
  public String words() {
    var seconds = seconds();
    if (seconds < 55) {
      return seconds == 1 ? "a second" : seconds + " seconds";
    }
    var minutes = (seconds + 59) / 60;
    return minutes == 1 ? "a minute" : minutes + " minutes";
  }
}
