package press.masthead.editor.document;

/** A step that does not fit the document it is meant for, or is none. */
public final class StepRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  StepRefused(String reason) {
    super(reason);
  }
}
