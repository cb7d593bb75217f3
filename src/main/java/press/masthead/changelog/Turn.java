package press.masthead.changelog;

/** One step of a follower. */
interface Turn {
  /** Takes the step; true if there may be more at once. */
  boolean run();
}
