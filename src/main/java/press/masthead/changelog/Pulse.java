package press.masthead.changelog;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Whether a follower is level with the log, as far as it can know. It is once a turn has found that
 * nothing lies beyond its place; it no longer is when a turn fails or the database keeps it
 * waiting. What is written meanwhile and comes in due order does not change that.
 */
final class Pulse {
  static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long NOT_ASKING = 0;

  private volatile boolean level;
  private volatile long levelAt = System.nanoTime();
  private volatile long askedAt = NOT_ASKING;

  /** Asks the database; an answer that comes too late is as good as none. */
  <T> T ask(Supplier<T> question) {
    long now = System.nanoTime();
    askedAt = now == NOT_ASKING ? 1 : now;
    try {
      var answer = question.get();
      if (isWaiting()) {
        lost();
      }
      return answer;
    } catch (RuntimeException | Error e) {
      lost();
      throw e;
    } finally {
      askedAt = NOT_ASKING;
    }
  }

  void lost() {
    level = false;
  }

  /**
   * Nothing more could be read just now.
   *
   * @param atTheEnd whether nothing lies beyond, which is only asked of a follower that was lost
   */
  void read(Supplier<Boolean> atTheEnd) {
    if (level || ask(atTheEnd)) {
      levelAt = System.nanoTime();
      level = true;
    }
  }

  boolean isLevel() {
    return level && !isWaiting();
  }

  /** When it was level for the last time, by {@link System#nanoTime()}. */
  long levelAt() {
    return levelAt;
  }

  private boolean isWaiting() {
    long since = askedAt;
    return since != NOT_ASKING && System.nanoTime() - since > PATIENCE.toNanos();
  }
}
