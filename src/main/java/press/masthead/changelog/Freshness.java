package press.masthead.changelog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/**
 * Whether what this node holds may be called fresh: every change that was acknowledged, here or on
 * another node, is in it or on its way through the log. Not while the database does not answer, nor
 * afterwards until all that was logged meanwhile has been taken in. A follower that holds nothing
 * yet has nothing old.
 */
@Service
public class Freshness {
  private static final Duration GLANCE = Duration.ofMillis(10);

  private final List<NodeFollowers.Each> followers;
  private final Clock clock;

  Freshness(NodeFollowers followers, Clock clock) {
    this.followers = followers.all();
    this.clock = clock;
  }

  public boolean isClaimed() {
    for (var each : followers) {
      if (!isLevel(each)) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #isClaimed()}, after waiting for it. */
  public boolean isClaimedWithin(Duration patience) {
    return within(patience, this::isClaimed);
  }

  /** Of one follower's own holdings alone, after waiting for it. */
  public boolean isClaimedWithin(Duration patience, String follower) {
    return within(
        patience,
        () ->
            followers.stream()
                .filter(each -> each.follower().name().equals(follower))
                .allMatch(Freshness::isLevel));
  }

  /** What this node holds is at least as new as this; empty while it is fresh. */
  public Optional<Instant> lostSince() {
    return followers.stream()
        .filter(each -> !isLevel(each))
        .map(each -> System.nanoTime() - each.pulse().levelAt())
        .max(Long::compare)
        .map(ago -> clock.instant().minusNanos(ago));
  }

  private static boolean isLevel(NodeFollowers.Each each) {
    return each.pulse().isLevel() || each.follower().position() == null;
  }

  private static boolean within(Duration patience, BooleanSupplier claimed) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!claimed.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      try {
        Thread.sleep(GLANCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
