package press.masthead.account;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Lets an answer leave only at full quarters of a second after its request, so that its time does
 * not tell whether an address has an account.
 */
public final class EvenPace {
  private static final long QUARTER = Duration.ofMillis(250).toNanos();

  private EvenPace() {}

  public static <T> T keep(Supplier<T> work) {
    var start = System.nanoTime();
    var result = work.get();
    var end = start + (System.nanoTime() - start + QUARTER) / QUARTER * QUARTER;
    for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return result;
  }
}
