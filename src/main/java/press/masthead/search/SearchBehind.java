package press.masthead.search;

/** This node's index has not taken in yet what was published while it was away: ask again. */
public final class SearchBehind extends RuntimeException {
  private static final long serialVersionUID = 1;

  SearchBehind() {
    super("the search index follows up on what was published meanwhile", null, false, false);
  }
}
