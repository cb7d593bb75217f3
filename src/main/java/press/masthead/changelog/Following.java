package press.masthead.changelog;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every follower, each in a loop of its own from its cursor to the end of the log, woken by
 * the database. Starting settles in two short statements what must not wait, that the log belongs
 * to this database and that new followers begin at the present; rebuilding goes on behind.
 */
@Component
class Following implements SmartLifecycle {
  static final int BATCH = 500;
  private static final Comparator<Object> ORDER = AnnotationAwareOrderComparator.INSTANCE;
  private static final Duration GRACE = Duration.ofMillis(400);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final ChangeTable table;
  private final WakeUps wakeUps;
  private final TransactionTemplate transaction;
  private final List<NodeFollowers.Each> onNode;
  private final List<ClusterFollower> onCluster;
  private final List<String> notNeeded;
  private final String node;
  private final List<Loop> loops = new CopyOnWriteArrayList<>();
  private final List<Loop> nodeLoops = new CopyOnWriteArrayList<>();
  private final AtomicBoolean ringingLater = new AtomicBoolean();
  private volatile boolean running;

  Following(
      ChangeTable table,
      WakeUps wakeUps,
      TransactionTemplate transaction,
      NodeFollowers onNode,
      ObjectProvider<ClusterFollower> onCluster) {
    this.table = table;
    this.wakeUps = wakeUps;
    this.transaction = transaction;
    this.node = onNode.node();
    this.onNode = onNode.all();
    requireDistinct(this.onNode.stream().map(each -> each.follower().name()));
    requireDistinct(onCluster.stream().map(ClusterFollower::name));
    this.onCluster = onCluster.stream().filter(ClusterFollower::isNeeded).toList();
    this.notNeeded =
        onCluster.stream()
            .filter(Predicate.not(ClusterFollower::isNeeded))
            .map(ClusterFollower::name)
            .toList();
  }

  @Override
  public void start() {
    transaction.executeWithoutResult(status -> enter());
    running = true;
    nodeTurns().forEach((follower, turn) -> nodeLoops.add(Loop.start(follower.name(), turn)));
    loops.addAll(nodeLoops);
    for (var follower : onCluster) {
      var turn = new ClusterTurn(table, transaction, follower);
      loops.add(Loop.start(follower.name(), turn));
    }
    loops.add(Loop.start("wake-up", () -> wakeUps.listen(this::wake, this::isRunning)));
  }

  /**
   * Followers may end the turn they take; only then are they interrupted, which would cost a search
   * index its open files.
   */
  @Override
  public void stop() {
    running = false;
    loops.forEach(Loop::stop);
    var late = stillGoing(loops);
    late.forEach(Loop::interrupt);
    if (!stillGoing(late).isEmpty()) {
      LOG.warn("a follower of the change log did not stop in time");
    }
    loops.clear();
    nodeLoops.clear();
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

  /**
   * What this node wrote itself its followers were told already: they need only move on, and had
   * better not do so while the writer's pages are made.
   */
  private void wake(Set<String> writers) {
    if (writers.equals(Set.of(node))) {
      loops.stream().filter(Predicate.not(nodeLoops::contains)).forEach(Loop::ring);
      if (ringingLater.compareAndSet(false, true)) {
        LATER.execute(() -> {
          ringingLater.set(false);
          nodeLoops.forEach(Loop::ring);
        });
      }
    } else {
      loops.forEach(Loop::ring);
    }
  }

  private Map<NodeFollower, NodeTurn> nodeTurns() {
    var turns = new LinkedHashMap<NodeFollower, NodeTurn>();
    for (var each : onNode) {
      var follower = each.follower();
      var before =
          turns.entrySet().stream()
              .filter(other -> ORDER.compare(other.getKey(), follower) < 0)
              .map(Map.Entry::getValue)
              .toList();
      var cursor = ChangeTable.NODE + node + ":" + follower.name();
      turns.put(follower, new NodeTurn(table, each, cursor, before));
    }
    return turns;
  }

  private void enter() {
    var foreign = table.dropForeign();
    if (foreign.any()) {
      LOG.warn(
          "the change log comes from another database cluster, as after a restore: dropped {}"
              + " entries, moved to the present {}; what each node holds is rebuilt",
          foreign.entries(),
          foreign.consumers());
    }
    table.dropCursors(notNeeded);
    table.createCursors(onCluster.stream().map(ClusterFollower::name).toList());
  }

  private static List<Loop> stillGoing(List<Loop> loops) {
    var deadline = System.nanoTime() + GRACE.toNanos();
    return loops.stream().filter(loop -> !loop.endedBy(deadline)).toList();
  }

  private static void requireDistinct(Stream<String> names) {
    var seen = new HashSet<String>();
    names.forEach(name -> {
      if (!seen.add(name)) {
        throw new IllegalStateException("two followers of the change log are named " + name);
      }
    });
  }
}
