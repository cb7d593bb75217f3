package press.masthead.changelog;

import java.util.List;

/**
 * Follows the log once for the whole cluster, on whichever node has the turn: for what leaves the
 * house. Called in a transaction that also moves the cursor: its own database writes happen exactly
 * once, if made in that transaction, what it does outside at least once.
 *
 * <p>A follower that writes first and then waits for others (a mail server, say) keeps its
 * transaction open and so holds back every follower on every node. Write what is to be sent, and
 * send it elsewhere; or send first and write last.
 */
public interface ClusterFollower {

  /**
   * Stable and unique: the cursor's name in the database. A new one starts at the present, which is
   * before anything that commits after the application has started; it may meet what committed just
   * before.
   */
  String name();

  /**
   * The next entries in the log's order. Throwing leaves the cursor where it was; a {@link
   * TryLater} also says when to ask again.
   */
  void follow(List<Change> changes);

  /** Told before it begins at the present because the log does not lead on from its cursor. */
  default void startAnew() {}

  /**
   * False where this installation gives it nothing to do; it then has no cursor to hold the log.
   */
  default boolean isNeeded() {
    return true;
  }
}
