package press.masthead.archive.extract;

/** A file that cannot be read as a page; the message says what is wrong and what to do. */
public final class PageRefused extends RuntimeException {
  public PageRefused(String message) {
    super(message);
  }
}
