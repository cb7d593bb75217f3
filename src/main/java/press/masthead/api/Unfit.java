package press.masthead.api;

/** Says how to mend one value. */
final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unfit(String mend) {
    super(mend);
  }
}
