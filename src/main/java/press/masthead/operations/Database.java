package press.masthead.operations;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import press.masthead.operations.postgres.PostgresServer;

/**
 * The database of this run, in this program's form: the embedded server, started here beside the
 * rest of the application; the embedded server of another Masthead on the same data folder; or an
 * external one.
 */
final class Database implements AutoCloseable {
  private final CompletableFuture<JdbcConnectionDetails> reachable = new CompletableFuture<>();
  private final FutureTask<Opened> opening;

  private record Opened(JdbcConnectionDetails details, @Nullable PostgresServer server) {}

  /** Opens it, and says as soon as it can be reached how. */
  private interface Opening {
    Opened open(Consumer<JdbcConnectionDetails> reachable);
  }

  private Database(Opening opening) {
    this.opening =
        new FutureTask<>(() -> opening.open(reachable::complete)) {
          @Override
          protected void done() {
            reachable.cancel(false);
          }
        };
    Thread.ofPlatform().daemon().name("database-opening").start(this.opening);
  }

  /**
   * Starts the embedded server without waiting for it.
   *
   * @param first what is done between reaching it and bringing it into form
   */
  static Database embedded(DataFolder folder, Runnable first) {
    return new Database(reachable -> {
      var server = PostgresServer.start(folder.database());
      try {
        var details = details(server.connection());
        reachable.accept(details);
        first.run();
        Migrations.bring(details);
        return new Opened(details, server);
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
    });
  }

  /** The server that another process runs on this folder. */
  static Database borrowed(DataFolder folder) {
    return new Database(reachable -> {
      var connection = PostgresServer.running(folder.database()).orElseThrow(folder::inUse);
      var details = details(connection);
      Migrations.bring(details);
      return new Opened(details, null);
    });
  }

  /**
   * @param first as for {@link #embedded}
   */
  static Database external(ExternalDatabase database, Runnable first) {
    return new Database(reachable -> {
      database.check();
      reachable.accept(database);
      first.run();
      Migrations.bring(database);
      return new Opened(database, null);
    });
  }

  /** Waits until the database can be used. */
  JdbcConnectionDetails details() {
    return opened().details();
  }

  /**
   * Waits until the database can be reached, in whatever form it was left.
   *
   * @throws CancellationException if it cannot
   */
  JdbcConnectionDetails reachable() {
    return reachable.join();
  }

  @Override
  public void close() {
    try {
      var server = opened().server();
      if (server != null) {
        server.close();
      }
    } catch (RuntimeException neverOpened) {
      // told when it was asked for
    }
  }

  private Opened opened() {
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database opens", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException told ? told : new CompletionException(e);
    }
  }

  private static ExternalDatabase details(PostgresServer.Connection connection) {
    return new ExternalDatabase(connection.url(), connection.user(), connection.secret());
  }
}
