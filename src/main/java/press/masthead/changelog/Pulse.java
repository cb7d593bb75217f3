package press.masthead.changelog;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a follower is level with the log, as far as it can know. It is once it has come as far as
 * the log went when it first asked; it no longer is when a turn fails or the database keeps it
 * waiting. What is written meanwhile and comes in due order does not change that.
 */
final class Pulse {
  static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long NOT_ASKING = 0;

  private volatile boolean level;
  private volatile @Nullable Position goal;
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
    goal = null;
  }

  /**
   * Nothing more could be read just now.
   *
   * @param end the last entry that has committed, which is only asked for once it was lost
   */
  void read(Position reached, Supplier<Position> end) {
    if (!level) {
      var to = goal == null ? ask(end) : goal;
      goal = to;
      level = reached.compareTo(to) >= 0;
    }
    if (level) {
      levelAt = System.nanoTime();
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
