package press.masthead.comment;

import static press.masthead.comment.Comment.State.REMOVED;
import static press.masthead.comment.Comment.State.VISIBLE;
import static press.masthead.comment.Comment.State.WITHDRAWN;

import java.util.Optional;
import press.masthead.comment.Comment.State;

/** The allowed moves of a comment, all of them. */
enum Move {
  MEND(VISIBLE, VISIBLE),
  WITHDRAW(VISIBLE, WITHDRAWN),
  REMOVE(VISIBLE, REMOVED),
  RESTORE(REMOVED, VISIBLE);

  private final State from;
  private final State to;

  Move(State from, State to) {
    this.from = from;
    this.to = to;
  }

  /** Where a comment in that state ends up; empty if it cannot move so. */
  Optional<State> from(State state) {
    return state == from ? Optional.of(to) : Optional.empty();
  }

  /** By how much it changes the number of visible comments. */
  int difference() {
    return visible(to) - visible(from);
  }

  private static int visible(State state) {
    return state == VISIBLE ? 1 : 0;
  }
}
