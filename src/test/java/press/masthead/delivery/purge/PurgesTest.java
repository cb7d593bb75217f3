package press.masthead.delivery.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.changelog.ChangeLog;
import press.masthead.delivery.purge.CdnSettings.Kind;
import press.masthead.delivery.purge.VendorServer.Answer;
import press.masthead.testing.Modules;
import press.masthead.testing.TestDatabase;

class PurgesTest {
  private final TestDatabase database = TestDatabase.create();
  private final VendorServer vendor = new VendorServer();

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void purgesWhatChangesInTheLogsOrder() {
    try (var house = house(Kind.HTTP, Duration.ZERO)) {
      var keys = IntStream.range(0, 40).mapToObj(n -> "section:" + n * 9000).toList();
      keys.forEach(key -> write(house, key));
      await(() -> own(keys).equals(keys));
    }
  }

  @Test
  void aRefusedPurgeIsRepeatedAndHoldsTheCursor() {
    vendor.answering(Answer.of(500));
    try (var house = house(Kind.FASTLY, Duration.ZERO)) {
      var before = cursor(house);
      write(house, "story:1/body");
      await(() -> vendor.asked.size() == 1);
      assertThat(cursor(house)).isEqualTo(before);
      await(() -> !cursor(house).equals(before));
      assertThat(vendor.asked).hasSize(2);
      assertThat(vendor.asked.getLast().body()).isEqualTo(vendor.asked.getFirst().body());
    }
  }

  @Test
  void aCrashBetweenTheCallAndTheCursorRepeatsThePurge() {
    try (var house = house(Kind.CLOUDFLARE, Duration.ZERO)) {
      var before = cursor(house);
      vendor.answering(
          Answer.of(200).saying("{\"success\": true}").after(() -> cutTransactions(house)));
      write(house, "story:1/body");
      await(() -> !cursor(house).equals(before));
      assertThat(vendor.asked).hasSize(2);
      assertThat(vendor.asked.getLast().body()).isEqualTo(vendor.asked.getFirst().body());
    }
  }

  @Test
  void nothingIsMissedWhileNoNodeIsThere() {
    house(Kind.HTTP, Duration.ZERO).close();
    try (var other = house(Kind.NONE, Duration.ZERO, false)) {
      write(other, "section:70000");
    }
    assertThat(vendor.asked).isEmpty();
    try (var house = house(Kind.HTTP, Duration.ZERO)) {
      await(() -> own(List.of("section:70000")).size() == 1);
    }
  }

  @Test
  void twoNodesPurgeOnce() throws Exception {
    try (var one = house(Kind.HTTP, Duration.ZERO);
        var two = house(Kind.HTTP, Duration.ZERO)) {
      var keys = IntStream.range(0, 30).mapToObj(n -> "section:" + n * 9000).toList();
      for (var key : keys) {
        write(key.hashCode() % 2 == 0 ? one : two, key);
      }
      await(() -> own(keys).size() >= keys.size());
      Thread.sleep(300);
      assertThat(own(keys)).isEqualTo(keys);
    }
  }

  @Test
  void withoutACdnItHasNoPlaceInTheLog() {
    house(Kind.HTTP, Duration.ZERO).close();
    try (var house = house(Kind.NONE, Duration.ZERO)) {
      write(house, "story:1/body");
      assertThat(cursors(house)).isEmpty();
    }
    assertThat(vendor.asked).isEmpty();
  }

  @Test
  void callsNobodyForWhatOnlyTheNewsroomSees() {
    try (var house = house(Kind.HTTP, Duration.ZERO)) {
      var before = cursor(house);
      write(house, "newsroom:1");
      await(() -> !cursor(house).equals(before));
      assertThat(vendor.asked).isEmpty();
      write(house, "story:1/body");
      await(() -> vendor.asked.size() == 1);
    }
  }

  @Test
  void whoseCursorIsGonePurgesEverything() {
    try (var house = house(Kind.HTTP, Duration.ZERO)) {
      house.sql().sql("delete from change_cursor where consumer = 'cdn'").update();
      await(() -> !vendor.asked.isEmpty());
      assertThat(vendor.asked.getFirst().tags("keys")).containsExactly(Tags.EVERYTHING);
      await(() -> cursors(house).contains("cdn"));
    }
  }

  @Test
  void repeatsAPurgeALittleLater() {
    var later = Duration.ofMillis(700);
    try (var house =
        house(
            settings(Kind.HTTP, later),
            new LatePurges("cdn-again", settings(Kind.HTTP, later), Purged.NOBODY))) {
      write(house, "story:1/body");
      await(() -> vendor.asked.size() == 2);
      assertThat(vendor.asked.getLast().body()).isEqualTo(vendor.asked.getFirst().body());
      assertThat(Duration.ofNanos(vendor.asked.getLast().at() - vendor.asked.getFirst().at()))
          .isGreaterThan(Duration.ofMillis(500));
    }
  }

  /** Of the purged tags those that are the keys' own, as keys. */
  private List<String> own(List<String> keys) {
    return vendor.asked.stream()
        .flatMap(call -> call.tags("keys").stream())
        .flatMap(tag -> keys.stream().filter(key -> tag.equals(first(key))))
        .toList();
  }

  private static String first(String key) {
    return Tags.reaching(List.of(key)).iterator().next();
  }

  private static void cutTransactions(Modules house) {
    house
        .sql()
        .sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction'
            """)
        .query()
        .listOfRows();
  }

  private static void write(Modules house, String key) {
    house
        .get(TransactionTemplate.class)
        .executeWithoutResult(status -> house.get(ChangeLog.class).append(key));
  }

  private static String cursor(Modules house) {
    return house
        .sql()
        .sql("select xid::text || ':' || id from change_cursor where consumer = 'cdn'")
        .query(String.class)
        .single();
  }

  private static List<String> cursors(Modules house) {
    return house
        .sql()
        .sql("select consumer from change_cursor where consumer like 'cdn%'")
        .query((row, n) -> row.getString("consumer"))
        .list();
  }

  private Modules house(Kind kind, Duration again) {
    return house(kind, again, true);
  }

  private Modules house(Kind kind, Duration again, boolean following) {
    var settings = settings(kind, again);
    return following
        ? house(settings, new Purges("cdn", settings, Purged.NOBODY))
        : Modules.of(database, Clock.systemUTC(), "changelog");
  }

  private Modules house(CdnSettings settings, Purges follower) {
    return Modules.of(
        database,
        Clock.systemUTC(),
        context -> {
          if (follower instanceof LatePurges) {
            context.registerBean(
                "purges", Purges.class, () -> new Purges("cdn", settings, Purged.NOBODY));
          }
          context.registerBean("follower", Purges.class, () -> follower);
        },
        "changelog");
  }

  private CdnSettings settings(Kind kind, Duration again) {
    return new CdnSettings(
        kind,
        vendor.url(),
        "Abc123",
        "secret",
        Duration.ofMinutes(10),
        Duration.ofSeconds(5),
        again);
  }

  private static void await(BooleanSupplier condition) {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within 30 s");
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
