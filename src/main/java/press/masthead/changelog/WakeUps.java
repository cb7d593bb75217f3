package press.masthead.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Hears PostgreSQL's notifications. Takes one connection from the pool for as long as it lives; the
 * pool must reckon with it.
 */
@Component
class WakeUps {
  private static final int ALIVE_CHECK_MILLIS = 10_000;

  private final DataSource database;

  WakeUps(DataSource database) {
    this.database = database;
  }

  /**
   * Calls {@code wake} at each notification, and once at first; ends only by throwing, when the
   * connection is lost or the thread interrupted.
   */
  boolean listen(Runnable wake) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(true);
      hear(connection, wake);
      return true;
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("the change log's wake-up call was cut", e);
    }
  }

  private static void hear(Connection connection, Runnable wake) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + ChangeTable.CHANNEL);
      try {
        wake.run();
        while (!Thread.currentThread().isInterrupted()) {
          hearOne(connection, wake);
          statement.execute("select 1");
        }
      } finally {
        // by the pool's own wrapper, which so learns of a connection that was lost
        statement.execute("unlisten *");
      }
    }
  }

  private static void hearOne(Connection connection, Runnable wake) throws SQLException {
    var heard = connection.unwrap(PGConnection.class).getNotifications(ALIVE_CHECK_MILLIS);
    if (heard != null && heard.length > 0) {
      wake.run();
    }
  }
}
