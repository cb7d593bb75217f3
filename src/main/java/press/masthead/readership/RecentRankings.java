package press.masthead.readership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import press.masthead.readership.RankingTable.Stored;

/**
 * Rankings in memory, some seconds old at most: every story page shows one, and they change once a
 * minute. What this node ranks is seen at once; a reading that had begun before fills a place that
 * nobody looks at any more.
 */
@Component
class RecentRankings {
  private static final Duration HELD = Duration.ofSeconds(10);

  private final RankingTable table;
  private final Clock clock;
  private volatile Place place = new Place(Instant.MIN);

  RecentRankings(RankingTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  private record Place(Instant until, Map<String, Optional<Stored>> lists) {
    Place(Instant until) {
      this(until, new ConcurrentHashMap<>());
    }
  }

  /** Empty before anything was ever ranked. */
  Optional<Stored> find(String list) {
    var here = current();
    var held = here.lists().get(list);
    if (held != null) {
      return held;
    }
    var found = table.find(list);
    here.lists().put(list, found);
    return found;
  }

  /** To be said within the transaction that ranks anew. */
  void ranked() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            place = new Place(Instant.MIN);
          }
        });
  }

  private Place current() {
    var here = place;
    var now = clock.instant();
    if (now.isBefore(here.until())) {
      return here;
    }
    var next = new Place(now.plus(HELD));
    place = next;
    return next;
  }
}
