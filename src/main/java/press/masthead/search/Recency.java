package press.masthead.search;

import java.time.Duration;
import java.time.Instant;

/**
 * A factor from 1, for what is not older than {@code from}, down towards {@code floor}, half of the
 * way for each half-life.
 */
record Recency(Instant from, Duration halfLife, double floor) {
  /**
   * The factor of one story; never above 1.
   *
   * @param at in milliseconds since 1970
   */
  double factor(long at) {
    var age = Math.max(0, from.toEpochMilli() - at);
    return floor + (1 - floor) * Math.pow(0.5, (double) age / halfLife.toMillis());
  }
}
