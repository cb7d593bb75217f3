package press.masthead.mail;

/** A mail could not be handed over. {@code forGood} when another attempt cannot help. */
class NotCarried extends Exception {
  private static final long serialVersionUID = 1;
  private final boolean forGood;

  NotCarried(String reason, boolean forGood, Throwable cause) {
    super(reason, cause);
    this.forGood = forGood;
  }

  boolean forGood() {
    return forGood;
  }
}
