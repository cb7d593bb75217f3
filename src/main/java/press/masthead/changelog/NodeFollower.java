package press.masthead.changelog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log on every node, for what each node holds by itself: the page cache, the search
 * index. Its cursor lies with the thing itself. Whatever reaches it may reach it twice.
 */
public interface NodeFollower {

  /** Stable and unique among the node's followers. */
  String name();

  /** Where it stands; null if it holds nothing yet and wants to be rebuilt. */
  @Nullable Position position();

  /**
   * Keys that a transaction of this node has just changed. Runs on the writing thread after the
   * commit, before the writing call returns, so that what was acknowledged is visible; must be
   * quick and must not throw.
   */
  default void changedHere(Set<String> keys) {}

  /** The next entries in the log's order; afterwards {@link #position()} is the last one's. */
  void follow(List<Change> changes);

  /**
   * Forget everything held and build it anew from the database: there was nothing yet, or the log
   * no longer reaches back to {@link #position()}. All changes not yet visible to this call come
   * after {@code from}, which is the position from then on.
   */
  void rebuild(Position from);
}
