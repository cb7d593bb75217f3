package press.masthead.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.operations.Refusal;

class PostgresServerTest {
  private static final int FREE = 54897;

  @TempDir Path data;

  private Path folder() {
    return data.resolve("postgresql");
  }

  @AfterEach
  void leavesNoProcess() {
    assertThat(PostgresServer.running(folder())).isEmpty();
  }

  @Test
  void runsWithEveryDurableSettingOn() throws SQLException {
    try (var server = PostgresServer.start(folder());
        var connection = connect(server)) {
      assertThat(setting(connection, "fsync")).isEqualTo("on");
      assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
      assertThat(setting(connection, "data_checksums")).isEqualTo("on");
      assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
      assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(connection, "server_version")).startsWith("18.");
      assertThat(setting(connection, "is_superuser")).isEqualTo("off");
    }
  }

  @Test
  void refusesWhoeverDoesNotKnowTheSecret() {
    try (var server = PostgresServer.start(folder())) {
      for (var user : new String[] {"masthead", "postgres"}) {
        for (var password : new String[] {"", "masthead", "postgres"}) {
          assertThatThrownBy(() -> connect(server.connection().url(), user, password))
              .isInstanceOf(SQLException.class)
              .hasMessageContaining("password");
        }
      }
    }
  }

  @Test
  void keepsTheSecretToItsOwner() throws Exception {
    try (var server = PostgresServer.start(folder())) {
      var file = folder().resolve("secret");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(file).strip()).isEqualTo(server.connection().secret());
      assertThat(folder().resolve("superuser")).doesNotExist();
    }
  }

  @Test
  void replacesALostSecret() throws Exception {
    PostgresServer.start(folder()).close();
    Files.delete(folder().resolve("secret"));
    try (var server = PostgresServer.start(folder());
        var connection = connect(server)) {
      assertThat(setting(connection, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void refusesAFolderOfAnotherMajorVersion() throws Exception {
    PostgresServer.start(folder()).close();
    Files.writeString(folder().resolve("cluster/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> PostgresServer.start(folder()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is of PostgreSQL 17; this program brings PostgreSQL 18")
        .hasMessageContaining("--data");
  }

  @Test
  void refusesAFolderThatAnotherPostgresHasOpen() throws Exception {
    PostgresServer.start(folder()).close();
    var cluster = Cluster.in(folder());
    cluster.ownLog();
    var started =
        cluster.control(
            "-l",
            cluster.log().toString(),
            "-o",
            "-p " + FREE + " -c unix_socket_directories=",
            "start");
    try {
      assertThat(started.succeeded()).as(started.said()).isTrue();
      assertThatThrownBy(() -> PostgresServer.start(folder()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("in use by another PostgreSQL (process ");
    } finally {
      cluster.control("-m", "fast", "stop");
    }
  }

  @Test
  void startsAgainByItselfWhenThePostmasterIsKilled() throws Exception {
    try (var server = PostgresServer.start(folder())) {
      try (var connection = connect(server)) {
        connection.createStatement().execute("create table kept as select 42 as answer");
      }
      kill(postmaster());
      try (var connection = connectWithin(server, Duration.ofSeconds(30));
          var rows = connection.createStatement().executeQuery("select answer from kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(42);
      }
    }
  }

  @Test
  void takesOverFromAnApplicationThatWasKilled() throws Exception {
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledApplication.class.getName(),
                folder().toString())
            .redirectErrorStream(true)
            .start();
    try (var said = child.inputReader()) {
      assertThat(said.lines().filter("ready"::equals).findFirst()).isPresent();
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(PostgresServer.running(folder())).as("the orphan").isPresent();
    try (var server = PostgresServer.start(folder());
        var connection = connect(server);
        var rows = connection.createStatement().executeQuery("select answer from kept")) {
      assertThat(rows.next()).isTrue();
    }
  }

  @Test
  void startsAfterBothWereKilledAndTheProcessNumberWasGivenAway() throws Exception {
    PostgresServer.start(folder()).close();
    var file = folder().resolve("cluster/postmaster.pid");
    Files.writeString(
        file,
        """
        %d
        %s
        1700000000
        54321

        127.0.0.1
         12345678 1
        ready
        """
            .formatted(ProcessHandle.current().pid(), folder().resolve("cluster")));
    try (var server = PostgresServer.start(folder());
        var connection = connect(server)) {
      assertThat(setting(connection, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void startsOverAnUnfinishedSetUp() throws Exception {
    Files.createDirectories(folder().resolve("cluster.new/base"));
    PostgresServer.start(folder()).close();
    assertThat(folder().resolve("cluster.new")).doesNotExist();
  }

  @Test
  void lendsItsConnectionToOtherCommands() {
    try (var server = PostgresServer.start(folder())) {
      assertThat(PostgresServer.running(folder())).contains(server.connection());
    }
  }

  private long postmaster() {
    return Postmaster.of(folder().resolve("cluster")).orElseThrow().pid();
  }

  private static void kill(long process) {
    assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly()).isTrue();
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    var to = server.connection();
    return connect(to.url(), to.user(), to.secret());
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
  }

  private static Connection connectWithin(PostgresServer server, Duration patience)
      throws Exception {
    var end = Instant.now().plus(patience);
    while (true) {
      try {
        return connect(server);
      } catch (SQLException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (var rows = connection.createStatement().executeQuery("show " + name)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
