package press.masthead.changelog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node follower's step. Those it reads from are brought up to its entries first, else it would
 * build what it holds anew from what they held before. Where it stands is kept in the database now
 * and then, behind the truth if at all, so that retention leaves what it has not passed.
 */
final class NodeTurn implements Turn {
  private static final Duration KEPT_EVERY = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(NodeTurn.class);

  private final ChangeTable table;
  private final NodeFollower follower;
  private final OwnChanges own;
  private final Pulse pulse;
  private final String cursor;
  private final List<NodeTurn> before;
  private final Lock one = new ReentrantLock();
  private long keptAt;
  private boolean kept;

  NodeTurn(ChangeTable table, NodeFollowers.Each who, String cursor, List<NodeTurn> before) {
    this.table = table;
    this.follower = who.follower();
    this.own = who.own();
    this.pulse = who.pulse();
    this.cursor = cursor;
    this.before = List.copyOf(before);
  }

  @Override
  public boolean run() {
    one.lock();
    try {
      var position = follower.position();
      return position == null ? rebuild(position) : follow(position);
    } catch (RuntimeException | Error e) {
      pulse.lost();
      throw e;
    } finally {
      one.unlock();
    }
  }

  /** Takes in all up to {@code entry} and whatever can be read besides; no more if it has that. */
  private void catchUp(Position entry) {
    one.lock();
    try {
      while (!hasReached(entry) && run()) {}
    } finally {
      one.unlock();
    }
  }

  private boolean hasReached(Position entry) {
    var position = follower.position();
    return position != null && position.compareTo(entry) >= 0;
  }

  /** Takes in all that can be read by now. */
  private void catchUp() {
    while (run()) {}
  }

  private boolean follow(Position position) {
    if (!kept || System.nanoTime() - keptAt > KEPT_EVERY.toNanos()) {
      keep(position);
    }
    var read = pulse.ask(() -> table.read(position, Following.BATCH));
    if (read.isEmpty()) {
      return rebuild(position);
    }
    var changes = read.get();
    if (!changes.isEmpty()) {
      before.forEach(turn -> turn.catchUp(changes.getLast().position()));
      follower.follow(own.untold(changes));
      own.passed(changes.getLast().position());
    }
    if (changes.size() == Following.BATCH) {
      return true;
    }
    var reached = changes.isEmpty() ? position : changes.getLast().position();
    pulse.read(reached, table::end);
    return false;
  }

  private boolean rebuild(@Nullable Position missed) {
    pulse.lost();
    var from = pulse.ask(table::horizon);
    if (missed != null) {
      LOG.warn(
          "{} stands at {}, from where the change log does not lead on: rebuilding it at {}",
          follower.name(),
          missed,
          from);
    }
    keep(from);
    before.forEach(NodeTurn::catchUp);
    follower.rebuild(from);
    own.passed(from);
    return true;
  }

  private void keep(Position position) {
    pulse.ask(() -> {
      table.moveCursor(cursor, position);
      return position;
    });
    keptAt = System.nanoTime();
    kept = true;
  }
}
