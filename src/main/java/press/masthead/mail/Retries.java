package press.masthead.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again: after one minute, then twice as long each time up to an hour, for three days.
 */
final class Retries {
  static final Duration PATIENCE = Duration.ofDays(3);
  private static final int LONGEST_MINUTES = 60;

  private Retries() {}

  /** Empty when patience is at its end. */
  static Optional<Instant> next(PostedMail mail, Instant now) {
    if (now.isAfter(mail.postedAt().plus(PATIENCE))) {
      return Optional.empty();
    }
    return Optional.of(now.plus(pause(mail.attempts())));
  }

  private static Duration pause(int attempts) {
    var doublings = Math.min(attempts, 6);
    return Duration.ofMinutes(Math.min(1L << doublings, LONGEST_MINUTES));
  }
}
