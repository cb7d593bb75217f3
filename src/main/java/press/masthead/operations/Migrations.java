package press.masthead.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings a database up to this program's form, by Flyway. The sum of all migrations is kept as a
 * comment on Flyway's own table, so that a start on a database that has them all need not wake
 * Flyway, which takes half a second to find nothing to do.
 */
final class Migrations {
  private static final String FOLDER = "classpath:db/migration";

  private Migrations() {}

  static void bring(ExternalDatabase database) {
    var source = new DriverManagerDataSource(database.url());
    if (!database.user().isEmpty()) {
      source.setUsername(database.user());
      source.setPassword(database.password());
    }
    var jdbc = JdbcClient.create(source);
    var sum = sum();
    var done =
        jdbc.sql("select obj_description(to_regclass('flyway_schema_history'), 'pg_class')")
            .query(String.class)
            .optional();
    if (done.filter(sum::equals).isEmpty()) {
      Flyway.configure()
          .dataSource(source)
          .locations(FOLDER)
          .validateMigrationNaming(true)
          .load()
          .migrate();
      jdbc.sql("comment on table flyway_schema_history is '" + sum + "'").update();
    }
  }

  private static String sum() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var found = new PathMatchingResourcePatternResolver().getResources(FOLDER + "/*.sql");
      Arrays.sort(found, Comparator.comparing(Resource::getFilename));
      for (var migration : found) {
        digest.update(migration.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
