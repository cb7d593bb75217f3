package press.masthead.changelog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log on every node, for what each node holds by itself: the page cache, the search
 * index. Its cursor lies with the thing itself. Whatever reaches it may reach it twice.
 *
 * <p>A follower that others read from while they make what they hold (titles in memory, read by
 * pages) carries {@link org.springframework.core.annotation.Order @Order}, which by default comes
 * last: whoever has a lower order hears of each change before those of a higher one, here and by
 * the log. Without it a page could be made anew from the old title and stay.
 *
 * <p>{@link #position()}, {@link #follow} and {@link #rebuild} are called one after the other.
 * {@link #changedHere} is called by any number of writing threads, at any time: before the first
 * rebuilding, during one, during {@link #follow}. An implementer must therefore
 *
 * <ul>
 *   <li>guard what it holds against both;
 *   <li>let nothing into what it holds, after {@link #changedHere} or {@link #follow} named a key,
 *       that was read from the database before: what is still being assembled or rebuilt from older
 *       reads is thrown away or read again. {@link #rebuild} counts as naming every key. (The log
 *       would put it right, but only a moment later, when the writer has been told it is done.)
 *   <li>let nothing in either that a writing transaction read: it may still be rolled back;
 *   <li>set {@link #position()} only together with, or after, what it stands for; where both are
 *       kept on disk, in one commit. Taking up an entry twice is harmless, missing one is not.
 * </ul>
 *
 * <p>What throws is tried again, a little later each time. The application stops without waiting
 * long: a turn that takes more than some tenths of a second is then interrupted.
 */
public interface NodeFollower {

  /** Stable and unique among the node's followers. */
  String name();

  /** Where it stands; null if it holds nothing yet and wants to be rebuilt. */
  @Nullable Position position();

  /**
   * Keys that a transaction of this node has just changed. Runs on the writing thread after the
   * commit, before the writing call returns, so that what was acknowledged is visible. Must be
   * quick and must take no connection of its own: the writer still holds one, whose transaction is
   * over and which reads what was committed. What cannot be done throws: then these keys come once
   * more by the log, which otherwise does not repeat them.
   */
  default void changedHere(Set<String> keys) {}

  /**
   * The next entries in the log's order; afterwards {@link #position()} is the last one's. Those
   * that {@link #changedHere} has taken in stand among them without keys.
   */
  void follow(List<Change> changes);

  /**
   * Forget everything held and build it anew from the database: there was nothing yet, or the log
   * does not lead on from {@link #position()}. All changes not yet visible to this call come after
   * {@code from}, which is the position from then on. May take its time: it holds up neither the
   * start of the application nor other followers, and the log is kept from {@code from} on.
   */
  void rebuild(Position from);
}
