package press.masthead.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long something took, many times. */
final class Timings {
  private long[] nanos = new long[256];
  private int many;

  synchronized void add(long taken) {
    if (many == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * many);
    }
    nanos[many++] = taken;
  }

  /** Runs it and takes its time. */
  void of(Runnable work) {
    var before = System.nanoTime();
    work.run();
    add(System.nanoTime() - before);
  }

  synchronized int many() {
    return many;
  }

  /** In milliseconds: the time that so many in a hundred did not exceed; 0 of none. */
  synchronized double percentile(int percent) {
    if (many == 0) {
      return 0;
    }
    var sorted = Arrays.copyOf(nanos, many);
    Arrays.sort(sorted);
    var place = Math.ceilDiv(many * (long) percent, 100) - 1;
    return sorted[(int) Math.max(0, place)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  String json() {
    return String.format(
        Locale.ROOT, "{\"p50_ms\":%.2f,\"p99_ms\":%.2f}", percentile(50), percentile(99));
  }
}
