package press.masthead.changelog;

import java.util.List;

/**
 * Follows the log once for the whole cluster, on whichever node holds the cursor's row: for what
 * leaves the house. Called in a transaction that also moves the cursor: its own database writes
 * happen exactly once, what it does outside at least once.
 */
public interface ClusterFollower {

  /** Stable and unique: the cursor's name in the database. A new one starts at the present. */
  String name();

  /** The next entries in the log's order. Throwing leaves the cursor where it was. */
  void follow(List<Change> changes);
}
