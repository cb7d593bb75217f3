package press.masthead.story;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what the diary says it is time for, on whichever node comes first. Sleeps until the
 * next moment, but never for more than a second: by then another node may have written something
 * down, or somebody put the clock right.
 */
@Component
class DiaryWatch implements SmartLifecycle {
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(DiaryWatch.class);

  private final Diary diary;
  private volatile boolean running;
  private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
  private int failures;

  DiaryWatch(Diary diary) {
    this.diary = diary;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("diary").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    try {
      if (!thread.join(GRACE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      while (running) {
        diary.await(look());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long there is nothing to do then. */
  private Duration look() {
    try {
      diary.due().forEach(this::publish);
      var next = diary.untilNext().filter(until -> until.compareTo(LONGEST) < 0).orElse(LONGEST);
      failures = 0;
      // one that is due still is being written by somebody just now
      return next.compareTo(SHORTEST) < 0 ? SHORTEST : next;
    } catch (RuntimeException e) {
      if (failures++ == 0 && running) {
        LOG.warn("the diary could not be looked into, tries on", e);
      }
      return LONGEST;
    }
  }

  /** One that fails keeps no other waiting. */
  private void publish(Story.Id story) {
    try {
      diary.publish(story);
    } catch (RuntimeException e) {
      LOG.error("story {} was to come out and failed, tries on", story.value(), e);
    }
  }
}
