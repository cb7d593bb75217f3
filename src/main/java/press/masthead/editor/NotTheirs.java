package press.masthead.editor;

/** Nobody who asks may write this story, or nobody may now. */
final class NotTheirs extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotTheirs(String message) {
    super(message);
  }
}
