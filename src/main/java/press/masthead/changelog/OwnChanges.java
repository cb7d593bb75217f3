package press.masthead.changelog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Entries that this node wrote, for one of its followers, so that the log does not tell it again
 * what it was told before the writing call returned: a page made since would be made once more for
 * nothing.
 *
 * <p>An entry is entered before its transaction commits, and settled once the follower was told, or
 * could not be. A follower that meets it in the log before that waits a moment, holding no
 * connection. Whatever is not certain is told by the log: an unknown outcome (the transaction may
 * commit after the telling), a telling that failed, one that takes too long, a node that was
 * started again and remembers nothing.
 */
final class OwnChanges {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST = 10_000;

  private final ConcurrentSkipListMap<Position, CompletableFuture<Boolean>> entries =
      new ConcurrentSkipListMap<>();

  void writing(Position entry) {
    if (entries.size() >= MOST) {
      entries.pollFirstEntry();
    }
    entries.put(entry, new CompletableFuture<>());
  }

  /**
   * @param told whether the follower knows it by now
   */
  void settle(Position entry, boolean told) {
    var telling = entries.get(entry);
    if (telling != null) {
      telling.complete(told);
    }
  }

  /**
   * Those among {@code changes} that the follower was told keep their place and lose their keys.
   */
  List<Change> untold(List<Change> changes) {
    return changes.stream()
        .map(change -> wasTold(change.position()) ? change.told() : change)
        .toList();
  }

  /** The follower stands at {@code position}: what lies before will not be met again. */
  void passed(Position position) {
    entries.headMap(position, true).clear();
  }

  private boolean wasTold(Position entry) {
    var telling = entries.get(entry);
    if (telling == null) {
      return false;
    }
    try {
      return telling.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
