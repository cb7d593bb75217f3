package press.masthead.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Hears PostgreSQL's notifications on a connection of its own; reconnects for ever. */
@Component
class WakeUps {
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final int ALIVE_CHECK_MILLIS = 10_000;

  private final DataSource database;
  private volatile boolean stopped;

  WakeUps(DataSource database) {
    this.database = database;
  }

  /** Calls {@code wake} at each notification, and once on every new connection; until stopped. */
  void listen(Runnable wake) {
    stopped = false;
    while (!stopped) {
      try (var connection = database.getConnection()) {
        hear(connection, wake);
      } catch (SQLException e) {
        LockSupport.parkNanos(RECONNECT.toNanos());
      }
    }
  }

  void stop() {
    stopped = true;
  }

  private void hear(Connection connection, Runnable wake) throws SQLException {
    try (var listen = connection.createStatement()) {
      listen.execute("listen " + ChangeTable.CHANNEL);
      wake.run();
      while (!stopped) {
        var heard = connection.unwrap(PGConnection.class).getNotifications(ALIVE_CHECK_MILLIS);
        if (heard == null || heard.length == 0) {
          listen.execute("select 1");
        } else {
          wake.run();
        }
      }
      listen.execute("unlisten *");
    }
  }
}
