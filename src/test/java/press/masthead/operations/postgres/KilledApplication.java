package press.masthead.operations.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Starts a server and waits to be killed. */
final class KilledApplication {
  private KilledApplication() {}

  static void main(String[] args) throws Exception {
    var server = PostgresServer.start(Path.of(args[0]));
    var to = server.connection();
    try (var connection = DriverManager.getConnection(to.url(), to.user(), to.secret())) {
      connection.createStatement().execute("create table kept as select 42 as answer");
    }
    System.out.println("ready");
    Thread.sleep(Long.MAX_VALUE);
  }
}
