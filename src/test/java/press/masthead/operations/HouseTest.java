package press.masthead.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.Masthead;
import press.masthead.operations.demo.Demo;
import press.masthead.operations.postgres.PostgresServer;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Titles;

class HouseTest {
  @TempDir Path data;

  @Test
  void opensOnAnEmptyFolderLendsItsDatabaseAndLeavesNothingRunning() {
    try (var house = open(true)) {
      assertThat(health(house)).contains("status=up", "database=up");
      assertThatThrownBy(() -> open(true))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("in use by another Masthead (process ")
          .hasMessageContaining("--data");
      try (var command = open(false)) {
        assertThat(currentDatabase(command)).isEqualTo("masthead");
      }
      assertThat(currentDatabase(house)).isEqualTo("masthead");
    }
    assertThat(PostgresServer.running(data.resolve("postgresql"))).isEmpty();
    assertThat(data.resolve("masthead.pid")).doesNotExist();
  }

  @Test
  void saysThatItIsDegradedWithoutItsDatabaseAndRecovers() throws Exception {
    try (var house = open(true)) {
      var server = PostgresServer.running(data.resolve("postgresql"));
      assertThat(server).isPresent();
      var postmaster =
          Long.parseLong(
              Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).getFirst());
      ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
      for (var tries = 0; !health(house).contains("status=up"); tries++) {
        assertThat(tries).isLessThan(60);
        assertThat(health(house)).containsAnyOf("status=degraded", "status=up");
        Thread.sleep(500);
      }
    }
  }

  @Test
  void refusesAPortInUse() throws Exception {
    try (var taken = new ServerSocket(0)) {
      var setting = "server.port=" + taken.getLocalPort();
      assertThatThrownBy(() -> House.open(Masthead.class, true, settings(setting)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void refusesAWrongSettingByItsName() {
    assertThatThrownBy(() ->
            House.open(
                Masthead.class, false, settings(external(), "masthead.pages.cache-size=plenty")))
        .satisfies(trouble ->
            assertThat(Trouble.refusal(trouble).what())
                .contains("masthead.pages.cache-size")
                .contains("plenty"));
  }

  @Test
  void usesAnExternalDatabaseWithTheSameMigrations() {
    try (var house = House.open(Masthead.class, false, settings(external()))) {
      assertThat(currentDatabase(house)).startsWith("test");
      assertThat(data.resolve("postgresql")).doesNotExist();
    }
  }

  @Test
  void fillsTheDemoOnceAndGoesOnWhereItWasCutOff() {
    try (var house = House.open(Masthead.class, false, settings(external()))) {
      var demo = house.context().getBean(Demo.class);
      assertThat(demo.isWanted()).isTrue();
      demo.fill();
      assertThat(demo.isWanted()).isFalse();
      var before = counts(house);
      assertThat(before.getFirst()).isEqualTo(2);
      assertThat(before.get(1)).isGreaterThanOrEqualTo(60);
      jdbc(house).sql("delete from demo where kind = 'demo'").update();
      assertThat(demo.isWanted()).isTrue();
      demo.fill();
      assertThat(counts(house)).isEqualTo(before);
    }
  }

  @Test
  void foundsOneTitleWhereNoDemoIsWanted() {
    try (var house =
        House.open(Masthead.class, false, settings(external(), "masthead.demo=false"))) {
      house.context().getBean(FirstStart.class).prepare();
      house.context().getBean(FirstStart.class).prepare();
      assertThat(house.context().getBean(Titles.class).all())
          .singleElement()
          .satisfies(title -> assertThat(title.hosts()).containsExactly("localhost"));
    }
  }

  private House open(boolean web) {
    return House.open(Masthead.class, web, settings("server.port=0"));
  }

  private List<String> settings(String... more) {
    return Stream.concat(Stream.of("masthead.data=" + data), Stream.of(more)).toList();
  }

  private static String external() {
    return "masthead.database.url=" + TestDatabase.create().url();
  }

  private static String health(House house) {
    return String.valueOf(house.context().getBean(HealthController.class).health().getBody());
  }

  private static List<Long> counts(House house) {
    return Stream.of("title", "story", "picture", "author", "topic", "reader", "comment")
        .map(table -> jdbc(house).sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  private static String currentDatabase(House house) {
    return jdbc(house).sql("select current_database()").query(String.class).single();
  }

  private static JdbcClient jdbc(House house) {
    return house.context().getBean(JdbcClient.class);
  }
}
