package press.masthead.readership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code masthead.readership.*}.
 *
 * @param window what the most-read lists look back on, in whole hours
 * @param length how many stories they show
 * @param logKept how long the log of views is kept
 * @param queue how many views may wait in memory for the database
 */
@ConfigurationProperties("masthead.readership")
record ReadershipSettings(
    @DefaultValue("24h") Duration window,
    @DefaultValue("5") int length,
    @DefaultValue("30d") Duration logKept,
    @DefaultValue("50000") int queue) {

  /** Ranked beyond what is shown, so that an unpublished story leaves no gap. */
  static final int RANKED = 30;

  ReadershipSettings {
    require(
        window.isPositive() && window.equals(Duration.ofHours(window.toHours())),
        "window must be whole hours, such as 24h, not " + window);
    require(
        length >= 1 && length <= RANKED, "length must be from 1 to " + RANKED + ", not " + length);
    require(
        logKept.compareTo(window.plusHours(1)) >= 0,
        "log-kept must be longer than the window of " + window + ", not " + logKept);
    require(queue >= 1, "queue must be at least 1, not " + queue);
  }

  private static void require(boolean right, String words) {
    if (!right) {
      throw new IllegalArgumentException("masthead.readership." + words);
    }
  }
}
