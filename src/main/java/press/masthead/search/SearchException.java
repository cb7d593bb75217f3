package press.masthead.search;

import java.io.IOException;

/** The index on this node's disk cannot be used; the message says what to do. */
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SearchException(String message) {
    super(message);
  }

  SearchException(String message, IOException cause) {
    super(message, cause);
  }
}
