package press.masthead.staff;

/** Implemented by whoever keeps other ways than a session by which somebody is let in. */
public interface Suspending {

  /** They may come in no more from now on. Told within the transaction that suspends them. */
  void suspended(Member.Id member, Member.Id by);
}
