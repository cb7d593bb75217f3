package press.masthead.readership;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Views on their way to the log: lock-free, and bounded by dropping what no longer fits. */
final class ViewQueue {
  private final int capacity;
  private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final LongAdder dropped = new LongAdder();

  ViewQueue(int capacity) {
    this.capacity = capacity;
  }

  /** How many wait now, or 0 if there was no room. */
  int offer(Arrival arrival) {
    var place = size.incrementAndGet();
    if (place > capacity) {
      size.decrementAndGet();
      dropped.increment();
      return 0;
    }
    waiting.add(arrival);
    return place;
  }

  /** The oldest, which go on taking their room until they are {@link #done}. */
  List<Arrival> take(int most) {
    var taken = new ArrayList<Arrival>();
    while (taken.size() < most) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      taken.add(next);
    }
    return taken;
  }

  void done(int count) {
    size.addAndGet(-count);
  }

  int size() {
    return size.get();
  }

  /** How many found no room since this was last asked. */
  long takeDropped() {
    return dropped.sumThenReset();
  }
}
