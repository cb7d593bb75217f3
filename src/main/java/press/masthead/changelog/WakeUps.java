package press.masthead.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Hears PostgreSQL's notifications. Keeps one connection of the pool for as long as it lives; the
 * pool must reckon with it.
 */
@Component
class WakeUps {
  /** Looks up from listening so often, to see whether it should stop. */
  private static final int GLANCE_MILLIS = 200;

  /** Nobody knows who may have written meanwhile. */
  private static final Set<String> SOMEBODY = Set.of("");

  private static final int GLANCES_PER_ALIVE_CHECK = 50;
  private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);

  private final DataSource database;

  WakeUps(DataSource database) {
    this.database = database;
  }

  /**
   * Calls {@code wake} once it listens, and with the nodes that have written at each notification,
   * until the connection is lost or {@code going} says false. Returns false, as there is nothing
   * more to hear at once.
   */
  boolean listen(Consumer<Set<String>> wake, BooleanSupplier going) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("listen " + ChangeTable.CHANNEL);
      wake.accept(SOMEBODY);
      hear(connection, statement, wake, going);
      // so that followers find out at once what is the matter
      wake.accept(SOMEBODY);
      return false;
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("cannot listen for changes", e);
    }
  }

  private static void hear(
      Connection connection,
      Statement statement,
      Consumer<Set<String>> wake,
      BooleanSupplier going) {
    try {
      var notifications = connection.unwrap(PGConnection.class);
      for (var glance = 1; going.getAsBoolean(); glance++) {
        var heard = notifications.getNotifications(GLANCE_MILLIS);
        if (heard != null && heard.length > 0) {
          wake.accept(
              Stream.of(heard).map(PGNotification::getParameter).collect(Collectors.toSet()));
        } else if (glance % GLANCES_PER_ALIVE_CHECK == 0) {
          statement.execute("select 1");
        }
      }
    } catch (SQLException e) {
      LOG.info("no longer hears of changes, polls until it does: {}", e.getMessage());
    } finally {
      letGo(statement);
    }
  }

  /** By the pool's own wrapper, which learns in this way of a connection that was lost. */
  private static void letGo(Statement statement) {
    try {
      statement.execute("unlisten *");
    } catch (SQLException e) {
      LOG.debug("the listening connection is lost", e);
    }
  }
}
