package press.masthead.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.Masthead;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Position;
import press.masthead.testing.Http;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Titles;

/** A house that was closed and is opened again, with readers at the door. */
class EntranceTest {
  private static final Future<?> QUIET = CompletableFuture.completedFuture("");
  private static final String OTHER = "0123456789ab";

  @TempDir Path data;

  private final TestDatabase database = TestDatabase.create();
  private final HttpClient client = Http.client();
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
  void dressesPagesAsTheHouseDoes() throws Exception {
    visit(new Beginning(call("a build"), null), List.of());
    var entrance = entrance();
    var port = port(entrance);
    var home = new String(dress(port, "/", "identity").body(), UTF_8);
    var paths = new TreeSet<>(assets(home));
    for (var path : List.copyOf(paths)) {
      paths.addAll(assets(new String(dress(port, path, "identity").body(), UTF_8)));
    }
    assertThat(paths)
        .anyMatch(path -> path.contains("/readers.") && path.endsWith(".css"))
        .anyMatch(path -> path.contains("/title-"))
        .anyMatch(path -> path.endsWith(".js"))
        .anyMatch(path -> path.endsWith(".woff2"))
        .anyMatch(path -> path.endsWith(".svg"));
    paths.addAll(paths.stream().map(path -> path.replaceAll("[0-9a-f]{12}", OTHER)).toList());

    var byTheDoor = new HashMap<Asked, HttpResponse<byte[]>>();
    for (var coding : List.of("identity", "gzip")) {
      for (var path : paths) {
        byTheDoor.put(new Asked(path, coding), dress(port, path, coding));
      }
    }
    try (var house = open(new Beginning(call("a build"), entrance))) {
      assertThat(house.context().isRunning()).isTrue();
      for (var each : byTheDoor.entrySet()) {
        var byTheHouse = dress(port, each.getKey().path(), each.getKey().coding());
        assertThat(byTheHouse.statusCode()).as("%s", each.getKey()).isEqualTo(200);
        assertThat(each.getValue().statusCode()).as("%s", each.getKey()).isEqualTo(200);
        assertThat(each.getValue().body()).as("%s", each.getKey()).isEqualTo(byTheHouse.body());
        assertThat(fields(each.getValue())).as("%s", each.getKey()).isEqualTo(fields(byTheHouse));
      }
    }

    // what is the title's own is not sent as it was
    sql().sql("update title set tokens = jsonb_set(tokens, '{accent}', '\"#123456\"')").update();
    sql().sql("insert into change (keys) values (array['titles'])").update();
    var former = paths.stream().filter(path -> path.contains("/title-")).findFirst().orElseThrow();
    var changed = entrance();
    var style = send(port(changed), former);
    Thread.sleep(1000);
    assertThat(style).isNotDone();
    try (var house = open(new Beginning(call("a build"), changed))) {
      assertThat(house.context().isRunning()).isTrue();
      assertThat(style.get(20, TimeUnit.SECONDS).body()).contains("#123456");
    }
  }

  private record Asked(String path, String coding) {}

  private static List<String> assets(String text) {
    return Pattern.compile("/assets/[a-z0-9.-]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** But for the moment, and for what is said of the connection. */
  private static Map<String, List<String>> fields(HttpResponse<?> answer) {
    var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(answer.headers().map());
    fields.remove("Date");
    fields.remove("Connection");
    return fields;
  }

  private HttpResponse<byte[]> dress(int port, String path, String coding) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Accept-Encoding", coding)
            .timeout(Duration.ofSeconds(20));
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @Test
  void hasTheFrontPageThoughNobodyAskedForItSinceItChanged() throws Exception {
    var before = visit(new Beginning(call("a build"), null), List.of());
    try (var house = open(new Beginning(call("a build"), entrance()))) {
      var titles = house.context().getBean(Titles.class);
      titles.setImprint(titles.all().getFirst().id(), "Printed by nobody.");
    }
    var home = send(port(entrance()), "/").get(20, TimeUnit.SECONDS);
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(before));
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
      awaitTakenIn(house);
      send(port, "/imprint").get(20, TimeUnit.SECONDS);
      var home = send(port, "/").get(20, TimeUnit.SECONDS);
      return home.headers().firstValue("ETag").orElseThrow();
    }
  }

  /** Until the page cache has begun, which empties it, and has heard of the founding by the log. */
  private void awaitTakenIn(House house) throws InterruptedException {
    var log = house.context().getBean(ChangeLog.class);
    for (int tries = 0; !isTakenIn(log.takenIn()); tries++) {
      assertThat(tries).isLessThan(300);
      Thread.sleep(100);
    }
  }

  private boolean isTakenIn(@Nullable Position place) {
    return place != null
        && sql()
            .sql("select not exists (select from change where (xid, id) > (:xid::text::xid8, :id))")
            .param("xid", Long.toString(place.transaction()))
            .param("id", place.entry())
            .query(Boolean.class)
            .single();
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
