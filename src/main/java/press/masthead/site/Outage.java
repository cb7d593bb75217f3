package press.masthead.site;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import press.masthead.page.PageOverdue;
import press.masthead.search.SearchBehind;

/**
 * The database does not answer, or what it holds has not been taken in yet, which passes: nobody's
 * mistake, and nothing to look into here.
 */
final class Outage {
  private Outage() {}

  static boolean isBehind(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof PageOverdue
          || cause instanceof SearchBehind
          || cause instanceof SQLException failed && isOfTheConnection(failed)) {
        return true;
      }
      if (cause instanceof TransactionSystemException unended
          && isBehind(unended.getApplicationException())) {
        // the connection was lost, so nothing could be rolled back on it either
        return true;
      }
    }
    return false;
  }

  /** Class 08 is the connection, 57P the server that stops, starts or ends a session. */
  private static boolean isOfTheConnection(SQLException failed) {
    var state = failed.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
