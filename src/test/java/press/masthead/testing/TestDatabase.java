package press.masthead.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database of a test's own. One server a JVM; a template is migrated once and cloned for
 * each caller, which takes some tens of milliseconds.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  public static TestDatabase create() {
    var name = "test" + COUNT.incrementAndGet();
    JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
        .sql("create database " + name + " template migrated")
        .update();
    return new TestDatabase(name);
  }

  public String url() {
    return Server.url(name);
  }

  /** A plain source of connections, each new; for tables and concurrency, not for load. */
  public DataSource dataSource() {
    return Server.dataSource(name);
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "300")
                .setServerConfig("max_prepared_transactions", "20")
                .setServerConfig("track_commit_timestamp", "off")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
        JdbcClient.create(postgres.getPostgresDatabase()).sql("create database migrated").update();
        Flyway.configure()
            .dataSource(dataSource(postgres.getPort(), "migrated"))
            .locations("classpath:db/migration")
            .load()
            .migrate();
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String url(String name) {
      return url(POSTGRES.getPort(), name);
    }

    static DataSource dataSource(String name) {
      return dataSource(POSTGRES.getPort(), name);
    }

    private static String url(int port, String name) {
      return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
    }

    private static DataSource dataSource(int port, String name) {
      var source = new PGSimpleDataSource();
      source.setUrl(url(port, name));
      return source;
    }

    private static void close(EmbeddedPostgres postgres) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
