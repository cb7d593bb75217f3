package press.masthead.changelog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where writers say what they changed. Keys gather over the transaction and become one entry as it
 * commits; this node's followers hear of it before the writing call returns.
 */
@Service
public class ChangeLog {
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);

  private final ChangeTable table;
  private final NodeFollowers followers;

  ChangeLog(ChangeTable table, NodeFollowers followers) {
    this.table = table;
    this.followers = followers;
  }

  /**
   * Says that the running transaction changes what {@code keys} name.
   *
   * @throws IllegalStateException outside of a transaction, or in one that may only read
   * @throws IllegalArgumentException if a key is blank
   */
  public void append(String... keys) {
    append(List.of(keys));
  }

  /** As {@link #append(String...)}. */
  public void append(Iterable<String> keys) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a change is logged within the transaction that makes it");
    }
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException("a read-only transaction changes nothing");
    }
    pending().add(keys);
  }

  /**
   * Up to where every follower on this node has taken the log in: what any of them holds is at
   * least as new. Null while one of them holds nothing yet.
   */
  public @Nullable Position takenIn() {
    return followers.takenIn();
  }

  /** Which database this log belongs to: a copy, or one made in its place, is another. */
  public String origin() {
    return table.origin();
  }

  /** This node's name in the log, another one each time it starts. */
  public String node() {
    return followers.node();
  }

  /** Who follows the log, by name: nodes that run, and what follows it once for all of them. */
  public record Followers(List<String> nodes, List<String> cluster) {}

  /** A node is said to run for half a minute after it was last heard of. */
  public Followers followers() {
    return table.followers(SILENCE);
  }

  private Pending pending() {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Pending pending && pending.owner() == this) {
        return pending;
      }
    }
    var pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private enum Stage {
    GATHERING,
    LOGGED,
    OVER
  }

  /** The keys of one transaction, until it ends. Goes first in every phase of its end. */
  private final class Pending implements TransactionSynchronization {
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<Position> entries = new ArrayList<>();
    private Stage stage = Stage.GATHERING;

    ChangeLog owner() {
      return ChangeLog.this;
    }

    void add(Iterable<String> added) {
      if (stage == Stage.OVER) {
        throw new IllegalStateException("the transaction that made the change is over");
      }
      var fresh = new LinkedHashSet<String>();
      for (var key : added) {
        if (key.isBlank()) {
          throw new IllegalArgumentException("a blank key names nothing that could change");
        }
        if (!keys.contains(key)) {
          fresh.add(key);
        }
      }
      if (stage == Stage.LOGGED && !fresh.isEmpty()) {
        log(fresh);
      }
      keys.addAll(fresh);
    }

    private void log(Collection<String> fresh) {
      var entry = table.append(fresh, followers.node());
      entries.add(entry);
      followers.writing(entry);
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (!keys.isEmpty()) {
        log(keys);
      }
      stage = Stage.LOGGED;
    }

    @Override
    public void afterCommit() {
      stage = Stage.OVER;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_COMMITTED && stage == Stage.GATHERING) {
        LOG.error("first appended when the transaction was ending, so not logged: {}", keys);
      }
      stage = Stage.OVER;
      if (status != STATUS_COMMITTED) {
        followers.untold(entries);
      }
      // also when the outcome is unknown: a needless eviction does no harm
      if (status != STATUS_ROLLED_BACK && !keys.isEmpty()) {
        followers.tell(Set.copyOf(keys), entries);
      }
    }
  }
}
