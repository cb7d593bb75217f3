package press.masthead.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Empties the outbox while the application runs: when the bell rings, and every half minute. */
@Component
class DeliveryRound implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Deliveries deliveries;
  private final Bell bell;
  private volatile @Nullable Thread thread;

  DeliveryRound(Deliveries deliveries, Bell bell) {
    this.deliveries = deliveries;
    this.bell = bell;
  }

  @Override
  public void start() {
    // named before it starts: it goes on for as long as this is so
    var walking = Thread.ofVirtual().name("mail-round").unstarted(this::walk);
    thread = walking;
    walking.start();
  }

  @Override
  public void stop() {
    var walking = thread;
    thread = null;
    if (walking != null) {
      walking.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void walk() {
    try {
      while (isRunning()) {
        empty();
        bell.await(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void empty() {
    try {
      while (isRunning() && deliveries.deliverNext()) {}
      deliveries.dropOld();
    } catch (RuntimeException e) {
      log.warn("The outbox cannot be emptied now, trying again soon: {}", e.toString());
    }
  }
}
