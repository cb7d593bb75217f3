package press.masthead.changelog;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one turn after the other on a thread of its own. With nothing to do it waits for the bell,
 * or the clock where the bell was lost. A turn that throws is taken again, later and later,
 * whatever it threw: a follower that stopped would show old pages for ever. A thread of the system,
 * since a turn may compute for an hour: a virtual one would keep a processor from all others.
 */
final class Loop {
  static final Duration POLL = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Turn turn;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean on = true;
  private int failures;

  private Loop(String name, Turn turn) {
    this.name = name;
    this.turn = turn;
    this.thread = Thread.ofPlatform().daemon().name("change-log-" + name).unstarted(this::run);
  }

  static Loop start(String name, Turn turn) {
    var loop = new Loop(name, turn);
    loop.thread.start();
    return loop;
  }

  void ring() {
    bell.release();
  }

  /** Lets the turn end that is being taken. */
  void stop() {
    on = false;
    ring();
  }

  /** Breaks it off. */
  void interrupt() {
    thread.interrupt();
  }

  /** True if it has ended before {@code deadline} of {@link System#nanoTime()}. */
  boolean endedBy(long deadline) {
    try {
      return thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    try {
      while (on) {
        step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step() throws InterruptedException {
    try {
      var more = turn.run();
      succeeded();
      if (!more) {
        awaitBell();
      }
    } catch (TryLater e) {
      sleep(e.pause().toMillis());
    } catch (RuntimeException | Error e) {
      if (on) {
        pauseAfter(e);
      }
    }
  }

  private void awaitBell() throws InterruptedException {
    if (bell.tryAcquire(POLL.toNanos(), TimeUnit.NANOSECONDS)) {
      bell.drainPermits();
    }
  }

  private void succeeded() {
    if (failures > 0) {
      LOG.info("{} follows the change log again after {} failures", name, failures);
      failures = 0;
    }
  }

  private void pauseAfter(Throwable failure) throws InterruptedException {
    var pause = Math.min(POLL.toMillis() << Math.min(failures, 8), LONGEST_PAUSE.toMillis());
    if (failures++ == 0) {
      LOG.warn("{} could not follow the change log, tries on", name, failure);
    } else if (Integer.bitCount(failures) == 1) {
      LOG.warn(
          "{} failed {} times to follow the change log: {}", name, failures, failure.toString());
    }
    sleep(pause);
  }

  /** Not cut short by the bell, which would try a broken follower at every change. */
  private void sleep(long millis) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (on && end - System.nanoTime() > 0) {
      bell.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }
}
