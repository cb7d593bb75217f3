package press.masthead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.Masthead;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Titles;

/** A house that was closed and is opened again, with readers at the door. */
class EntranceTest {
  private static final Future<?> QUIET = CompletableFuture.completedFuture("");

  @TempDir Path data;

  private final TestDatabase database = TestDatabase.create();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Entrance> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Entrance::close);
  }

  @Test
  void answersBeforeTheHouseIsOpenAndLeadsIntoIt() throws Exception {
    var before = visit(new Beginning(call("a build"), null), List.of());
    assertThat(Files.size(data.resolve("pages.standing"))).isPositive();

    assertThat(Entrance.open(call("another build"), QUIET)).isNull();

    var entrance = entrance();
    var port = port(entrance);
    var home = send(port, "/").get(20, TimeUnit.SECONDS);
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.headers().firstValue("ETag")).contains(before);
    var health = send(port, "/health");
    var unknown = send(port, "/nothing/2026-01-01-of-the-kind");

    try (var house = open(new Beginning(call("a build"), entrance))) {
      assertThat(health.get(20, TimeUnit.SECONDS).body()).contains("up");
      assertThat(unknown.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
      assertThat(send(port, "/").get(20, TimeUnit.SECONDS).headers().firstValue("ETag"))
          .contains(before);
      var title = house.context().getBean(Titles.class).all().getFirst().id();
      house.context().getBean(Titles.class).setImprint(title, "Printed by nobody.");
      assertThat(send(port, "/imprint").get(20, TimeUnit.SECONDS).body())
          .contains("Printed by nobody.");
    }

    // nobody was told: it is in the database and in its log alone
    sql().sql("update title set imprint = 'Printed elsewhere.'").update();
    sql().sql("insert into change (keys) values (array['titles'])").update();
    var changed = entrance();
    var imprint = send(port(changed), "/imprint");
    Thread.sleep(1000);
    assertThat(imprint).isNotDone();
    try (var house = open(new Beginning(call("a build"), changed))) {
      assertThat(house.context().isRunning()).isTrue();
      assertThat(imprint.get(20, TimeUnit.SECONDS).body()).contains("Printed elsewhere.");
    }
  }

  @Test
  void keepsNothingForADoorThatCouldNotAnswerAsTheHouseDoes() throws Exception {
    var settings =
        List.of(
            "masthead.cdn.kind=http",
            "masthead.cdn.url=http://localhost:9/",
            "masthead.cdn.token=t");
    visit(new Beginning(call("a build"), null), settings);
    assertThat(data.resolve("pages.standing")).doesNotExist();
  }

  private String visit(Beginning beginning, List<String> settings) throws Exception {
    var all = new ArrayList<>(settings());
    all.addAll(settings);
    try (var house = House.open(Masthead.class, all, beginning)) {
      house.context().getBean(FirstStart.class).prepare();
      house.furnish();
      var port =
          Integer.parseInt(
              house.context().getEnvironment().getRequiredProperty("local.server.port"));
      send(port, "/imprint").get(20, TimeUnit.SECONDS);
      var home = send(port, "/").get(20, TimeUnit.SECONDS);
      return home.headers().firstValue("ETag").orElseThrow();
    }
  }

  private House open(Beginning beginning) {
    return House.open(Masthead.class, settings(), beginning);
  }

  private List<String> settings() {
    return List.of(
        "masthead.data=" + data,
        "masthead.database.url=" + database.url(),
        "masthead.demo=false",
        "server.port=0");
  }

  private Entrance entrance() {
    var entrance = Objects.requireNonNull(Entrance.open(call("a build"), QUIET));
    opened.add(entrance);
    return entrance;
  }

  private static int port(Entrance entrance) {
    return entrance.door().orElseThrow().door().port();
  }

  private Call call(String stamp) {
    return new Call(data, database.url(), stamp);
  }

  private JdbcClient sql() {
    return JdbcClient.create(database.dataSource());
  }

  private CompletableFuture<HttpResponse<String>> send(int port, String path) {
    var address = URI.create("http://localhost:" + port + path);
    return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
