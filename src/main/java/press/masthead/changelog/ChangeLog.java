package press.masthead.changelog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where writers say what they changed. Keys gather over the transaction and become one entry as it
 * commits; this node's followers hear of it before the writing call returns.
 */
@Service
public class ChangeLog {
  private final ChangeTable table;
  private final ObjectProvider<NodeFollower> followers;

  ChangeLog(ChangeTable table, ObjectProvider<NodeFollower> followers) {
    this.table = table;
    this.followers = followers;
  }

  /**
   * Says that the running transaction changes what {@code keys} name.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public void append(String... keys) {
    append(List.of(keys));
  }

  /** As {@link #append(String...)}. */
  public void append(Iterable<String> keys) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a change is logged within the transaction that makes it");
    }
    keys.forEach(pending().keys::add);
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

  /** The keys of one transaction, until it ends. */
  private final class Pending implements TransactionSynchronization {
    final Set<String> keys = new LinkedHashSet<>();

    ChangeLog owner() {
      return ChangeLog.this;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (!keys.isEmpty()) {
        table.append(keys);
      }
    }

    @Override
    public void afterCompletion(int status) {
      // also when the outcome is unknown: a needless eviction does no harm
      if (status != STATUS_ROLLED_BACK && !keys.isEmpty()) {
        var changed = Set.copyOf(keys);
        followers.forEach(follower -> follower.changedHere(changed));
      }
    }
  }
}
