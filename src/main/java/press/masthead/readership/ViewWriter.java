package press.masthead.readership;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Carries views from the requests that make them to the log, on a thread of its own: every second,
 * or as soon as a quarter of the queue is full, so that one reader who asks a thousand times in a
 * second is written once. What could not be written is written again, which the log's key makes
 * harmless whatever became of the first attempt.
 */
@Component
class ViewWriter implements SmartLifecycle {
  static final int BATCH = 1000;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(8);
  private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

  private final ViewQueue queue;
  private final int most;
  private final Readership readership;
  private final Salts salts;
  private final Clock clock;
  private List<Arrival> underWay = List.of();
  private int failures;
  private volatile @Nullable Thread thread;
  private volatile boolean running;

  ViewWriter(ReadershipSettings settings, Readership readership, Salts salts, Clock clock) {
    this.queue = new ViewQueue(settings.queue());
    this.most = Math.max(1, settings.queue() / 4);
    this.readership = readership;
    this.salts = salts;
    this.clock = clock;
  }

  /** Takes a view without waiting for anything. */
  void hand(Arrival arrival) {
    if (queue.offer(arrival) == most) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("page-views").start(this::run);
  }

  /** Writes what is there, as long as the database takes it. */
  @Override
  public void stop() {
    running = false;
    var writing = thread;
    if (writing == null) {
      return;
    }
    LockSupport.unpark(writing);
    try {
      if (!writing.join(FAREWELL)) {
        LOG.warn("the last page views took too long to write: up to {} are lost", queue.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the web server, before the database. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    while (running) {
      LockSupport.parkNanos(this, PAUSE.toNanos());
      writeAll();
    }
    writeAll();
    if (queue.size() > 0) {
      LOG.error("{} page views could not be written and are lost", queue.size());
    }
  }

  private void writeAll() {
    try {
      while (takeMore()) {
        write();
      }
      succeeded();
    } catch (RuntimeException | Error e) {
      failed(e);
    }
    tellOfDropped();
  }

  private boolean takeMore() {
    if (underWay.isEmpty()) {
      underWay = queue.take(most);
    }
    return !underWay.isEmpty();
  }

  private void write() {
    once(underWay).map(salts::log).gather(Gatherers.windowFixed(BATCH)).forEach(readership::log);
    queue.done(underWay.size());
    underWay = List.of();
  }

  /** The log would drop the others too, but at the cost of a hash and a look each. */
  private static Stream<Arrival> once(List<Arrival> arrivals) {
    var seen = new HashSet<Arrival.Sight>();
    return arrivals.stream().filter(arrival -> seen.add(arrival.sight()));
  }

  private void succeeded() {
    salts.forgetDaysBefore(clock.instant());
    if (failures > 0) {
      LOG.info("page views are written again after {} failures", failures);
      failures = 0;
    }
  }

  private void failed(Throwable failure) {
    if (failures++ == 0) {
      LOG.warn("page views wait: they could not be written", failure);
    } else if (Integer.bitCount(failures) == 1) {
      LOG.warn(
          "{} page views wait after {} failures: {}",
          queue.size(),
          failures,
          NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }
  }

  private void tellOfDropped() {
    var dropped = queue.takeDropped();
    if (dropped > 0) {
      LOG.warn("{} page views were not counted: too many were waiting to be written", dropped);
    }
  }
}
