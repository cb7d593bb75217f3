package press.masthead.page;

/** A page is not made within what a reader can be asked to wait; it may be there the next time. */
public final class PageOverdue extends RuntimeException {
  private static final long serialVersionUID = 1;

  PageOverdue(String path) {
    super(path + " takes too long", null, false, false);
  }
}
