package press.masthead.search;

import java.time.Duration;
import java.time.Instant;

/** What makes stories alike: what they are about, older ones than one counting for less. */
final class Similar {
  private static final Duration HALF_LIFE = Duration.ofDays(90);
  private static final double FLOOR = 0.6;
  private static final int ONE_SHARED_OF = 6;

  private Similar() {}

  /** The fewest terms of a gist that a story must share to have anything to do with it. */
  static int shared(Gist gist) {
    int terms = gist.terms().size();
    return Math.max(Math.min(terms, 2), Math.ceilDiv(terms, ONE_SHARED_OF));
  }

  static Recency recency(Instant at) {
    return new Recency(at, HALF_LIFE, FLOOR);
  }
}
