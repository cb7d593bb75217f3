package press.masthead.media;

/** The blob store could not do what was asked of it. */
public class BlobException extends RuntimeException {
  public BlobException(String message, Throwable cause) {
    super(message, cause);
  }
}
