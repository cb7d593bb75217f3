package press.masthead.page;

import java.time.Duration;

/** How much a page is asked for lately. Counts without a lock: what is lost does no harm. */
final class Heat {
  private static final int HOT = 4;
  private static final long LATELY = Duration.ofMinutes(1).toNanos();

  private int asked;
  private long last = System.nanoTime();

  void asked() {
    asked++;
    last = System.nanoTime();
  }

  boolean isHot() {
    return asked >= HOT && System.nanoTime() - last < LATELY;
  }

  /** As often as it was asked for in the house before. */
  void begin(int times) {
    asked = times;
  }

  int asking() {
    return asked;
  }

  /** Of the same page, in another form. */
  void goOn(Heat same) {
    asked += same.asked;
    last = same.last;
  }

  /** Takes over half of an older version's, which so cools down if nobody asks for the new one. */
  void inherit(Heat older) {
    asked += older.asked / 2;
    last = older.last;
  }
}
