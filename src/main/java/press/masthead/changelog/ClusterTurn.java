package press.masthead.changelog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A cluster follower's step, in one transaction with its cursor. Whose turn it is among the nodes
 * is settled by an advisory lock, which gives the transaction no number: a follower that only sends
 * holds nobody's horizon back until it is done.
 */
final class ClusterTurn implements Turn {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterTurn.class);

  private final ChangeTable table;
  private final TransactionTemplate transaction;
  private final ClusterFollower follower;

  ClusterTurn(ChangeTable table, TransactionTemplate transaction, ClusterFollower follower) {
    this.table = table;
    this.transaction = transaction;
    this.follower = follower;
  }

  @Override
  public boolean run() {
    return Boolean.TRUE.equals(transaction.execute(status -> step()));
  }

  private boolean step() {
    if (!table.lock(follower.name())) {
      return false;
    }
    var read = table.cursor(follower.name()).flatMap(at -> table.read(at, Following.BATCH));
    if (read.isEmpty()) {
      return startAnew();
    }
    var changes = read.get();
    if (!changes.isEmpty()) {
      follower.follow(changes);
      table.moveCursor(follower.name(), changes.getLast().position());
    }
    return changes.size() == Following.BATCH;
  }

  private boolean startAnew() {
    var horizon = table.horizon();
    LOG.warn("{} has no place in this change log: it starts at {}", follower.name(), horizon);
    follower.startAnew();
    table.moveCursor(follower.name(), horizon);
    return true;
  }
}
