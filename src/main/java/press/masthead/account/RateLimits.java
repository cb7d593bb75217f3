package press.masthead.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often something may be done, kept in this node's memory: with N nodes a limit is up to N
 * times as wide, and it starts anew with the program.
 */
@Component
public class RateLimits {
  private static final int MOST_KEYS = 200_000;
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Cache<Key, Bucket> buckets;
  private final TimeMeter time;
  private final int scale;

  /** {@code scale} widens every limit, for load tests that come from one address. */
  RateLimits(Clock clock, @Value("${masthead.limits.scale:1}") int scale) {
    if (scale < 1) {
      throw new IllegalArgumentException("masthead.limits.scale: 1 or more, not " + scale);
    }
    this.scale = scale;
    this.time = new ClockMeter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(LONGEST.multipliedBy(2))
            .build();
  }

  private record Key(String limit, String of) {}

  /** Counts one; if that was one too many, how long to wait. */
  public Optional<Wait> take(Limit limit, String key) {
    var probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(new Wait(Duration.ofNanos(probe.getNanosToWaitForRefill())));
  }

  /** Takes back one that was counted, of something that turned out to be in order. */
  public void giveBack(Limit limit, String key) {
    bucket(limit, key).addTokens(1);
  }

  /** Forgets what was counted, as after the right password. */
  public void forgive(Limit limit, String key) {
    buckets.invalidate(new Key(limit.name(), key));
  }

  private Bucket bucket(Limit limit, String key) {
    return buckets.get(new Key(limit.name(), key), unused -> fresh(limit));
  }

  private Bucket fresh(Limit limit) {
    if (limit.per().compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("limits reach over an hour at most: " + limit);
    }
    var times = limit.times() * (long) scale;
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(Bandwidth.builder().capacity(times).refillGreedy(times, limit.per()).build())
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
