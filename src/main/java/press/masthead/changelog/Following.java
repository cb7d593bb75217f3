package press.masthead.changelog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every follower on a thread of its own, from its cursor to the end of the log, over and over:
 * woken by the database, and by the clock where a wake-up was lost. A follower that throws is tried
 * again, later and later; the others go on.
 */
@Component
class Following implements SmartLifecycle {
  static final int BATCH = 500;
  private static final String NODE = "node:";
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration CURSOR_KEPT_EVERY = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final ChangeTable table;
  private final WakeUps wakeUps;
  private final TransactionTemplate transaction;
  private final List<NodeFollower> onNode;
  private final List<ClusterFollower> onCluster;
  private final String node = UUID.randomUUID().toString();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  Following(
      ChangeTable table,
      WakeUps wakeUps,
      TransactionTemplate transaction,
      ObjectProvider<NodeFollower> onNode,
      ObjectProvider<ClusterFollower> onCluster) {
    this.table = table;
    this.wakeUps = wakeUps;
    this.transaction = transaction;
    this.onNode = onNode.stream().toList();
    this.onCluster = onCluster.stream().toList();
  }

  @Override
  public void start() {
    running = true;
    onNode.forEach(this::enter);
    for (var follower : onNode) {
      var keeper = new NodeTurn(table, follower, NODE + node + ":" + follower.name());
      threads.add(follow(follower.name(), keeper::run));
    }
    for (var follower : onCluster) {
      var turn = new ClusterTurn(table, transaction, follower);
      threads.add(follow(follower.name(), turn::run));
    }
    threads.add(
        Thread.ofVirtual().name("change-log-wake-up").start(() -> wakeUps.listen(this::wake)));
  }

  @Override
  public void stop() {
    running = false;
    wakeUps.stop();
    threads.forEach(Thread::interrupt);
    threads.forEach(Following::join);
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server opens, after the database is there. */
  @Override
  public int getPhase() {
    return 0;
  }

  void wake() {
    threads.forEach(LockSupport::unpark);
  }

  private void enter(NodeFollower follower) {
    var position = follower.position();
    if (position == null || position.compareTo(table.floor()) < 0) {
      follower.rebuild(table.horizon());
    }
  }

  private Thread follow(String name, Turn turn) {
    return Thread.ofVirtual().name("follow-" + name).start(() -> loop(name, turn));
  }

  private void loop(String name, Turn turn) {
    var pause = POLL;
    while (running) {
      try {
        if (!turn.run()) {
          LockSupport.parkNanos(POLL.toNanos());
        }
        pause = POLL;
      } catch (RuntimeException e) {
        if (running) {
          LOG.warn("{} could not follow the change log; again in {} s", name, pause.toSeconds(), e);
          LockSupport.parkNanos(pause.toNanos());
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                  ? LONGEST_PAUSE
                  : pause.multipliedBy(2);
        }
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One step of a follower; true if there may be more at once. */
  interface Turn {
    boolean run();
  }

  /** A node follower's step; now and then its cursor is kept for the sake of retention. */
  static final class NodeTurn implements Turn {
    private final ChangeTable table;
    private final NodeFollower follower;
    private final String cursor;
    private long keptAt;

    NodeTurn(ChangeTable table, NodeFollower follower, String cursor) {
      this.table = table;
      this.follower = follower;
      this.cursor = cursor;
    }

    @Override
    public boolean run() {
      var position = follower.position();
      if (position == null || position.compareTo(table.floor()) < 0) {
        follower.rebuild(table.horizon());
        return true;
      }
      keep(position);
      var changes = table.read(position, BATCH);
      if (!changes.isEmpty()) {
        follower.follow(changes);
      }
      return changes.size() == BATCH;
    }

    private void keep(Position position) {
      var now = System.nanoTime();
      if (keptAt == 0 || now - keptAt > CURSOR_KEPT_EVERY.toNanos()) {
        table.moveCursor(cursor, position);
        keptAt = now;
      }
    }
  }

  /** A cluster follower's step, in one transaction with its cursor. */
  static final class ClusterTurn implements Turn {
    private final ChangeTable table;
    private final TransactionTemplate transaction;
    private final ClusterFollower follower;
    private boolean known;

    ClusterTurn(ChangeTable table, TransactionTemplate transaction, ClusterFollower follower) {
      this.table = table;
      this.transaction = transaction;
      this.follower = follower;
    }

    @Override
    public boolean run() {
      if (!known) {
        table.createCursor(follower.name(), table.horizon());
        known = true;
      }
      return Boolean.TRUE.equals(transaction.execute(status -> step()));
    }

    private boolean step() {
      var cursor = table.lockCursor(follower.name());
      if (cursor.isEmpty()) {
        return false;
      }
      var changes = table.read(cursor.get(), BATCH);
      if (!changes.isEmpty()) {
        follower.follow(changes);
        table.moveCursor(follower.name(), changes.getLast().position());
      }
      return changes.size() == BATCH;
    }
  }
}
