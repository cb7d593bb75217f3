package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseOutageTest {
  @TempDir Path data;

  @Test
  void followersGoOnByThemselvesOnceTheDatabaseIsBack() throws Exception {
    var postgres = start(0);
    var port = postgres.getPort();
    migrate(postgres);
    var pages = new Listener("pages");
    try (var house =
        House.on(postgres.getJdbcUrl("postgres", "postgres"), pages, outbox(postgres))) {
      house.following.start();
      house.write("story:1");
      House.await(() -> sent(house).equals(List.of("story:1")) && pages.position() != null);

      postgres.close();
      Thread.sleep(2_500);
      postgres = start(port);
      House.await(() -> written(house, "story:2"));
      House.await(() -> sent(house).equals(List.of("story:1", "story:2")));
      House.await(() -> pages.keys().contains("story:2"));
      assertThat(pages.rebuilt).hasSize(1);

      postgres.close();
      Thread.sleep(500);
      var began = System.nanoTime();
      house.following.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }
  }

  /** Writes on a connection of its own, so at least once. */
  private static ClusterFollower outbox(EmbeddedPostgres postgres) {
    var sql = JdbcClient.create(postgres.getPostgresDatabase());
    return new ClusterFollower() {
      @Override
      public String name() {
        return "outbox";
      }

      @Override
      public void follow(List<Change> changes) {
        for (var change : changes) {
          for (var key : change.keys()) {
            sql.sql("insert into outbox (key) values (?)").param(key).update();
          }
        }
      }
    };
  }

  private static boolean written(House house, String key) {
    try {
      house.writeElsewhere(key);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static List<String> sent(House house) {
    return house
        .sql
        .sql("select distinct key from outbox order by key")
        .query((row, n) -> row.getString("key"))
        .list();
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.resolve("pg"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static void migrate(EmbeddedPostgres postgres) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    JdbcClient.create(postgres.getPostgresDatabase())
        .sql("create table outbox (key text)")
        .update();
  }
}
