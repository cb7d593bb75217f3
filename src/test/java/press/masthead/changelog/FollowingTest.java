package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.Ordered;
import press.masthead.testing.TestDatabase;

class FollowingTest {
  private final TestDatabase database = TestDatabase.create();
  private final List<House> houses = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var house : houses) {
      house.close();
    }
  }

  @Test
  void whatOneNodeWritesTheOtherHears() throws Exception {
    var pagesOfOne = new Listener("pages");
    var pagesOfTwo = new Listener("pages");
    var one = start(pagesOfOne);
    var two = start(pagesOfTwo);
    House.await(() -> pagesOfOne.position() != null && pagesOfTwo.position() != null);

    one.write("story:1");
    House.await(() -> pagesOfTwo.followed.size() == 1);
    two.write("story:2");
    House.await(() -> pagesOfOne.followed.size() == 2 && pagesOfTwo.followed.size() == 2);

    assertThat(pagesOfOne.followed)
        .extracting(Change::position)
        .isEqualTo(pagesOfTwo.followed.stream().map(Change::position).toList());
    assertThat(pagesOfOne.keys()).containsExactly("story:2");
    assertThat(pagesOfTwo.keys()).containsExactly("story:1");
    assertThat(pagesOfOne.here).containsExactly(Set.of("story:1"));
    assertThat(pagesOfTwo.here).containsExactly(Set.of("story:2"));
  }

  @Test
  void aNewClusterFollowerMissesNothingWrittenAfterTheStart() throws Exception {
    var mail = new Mail();
    var house = house(mail);
    house.write("old");
    house.following.start();
    house.write("story:1");
    House.await(() -> !mail.sent.isEmpty());
    assertThat(mail.sent).containsExactly("story:1");
  }

  @Test
  void aSlowRebuildingHoldsUpNeitherTheStartNorTheOthers() throws Exception {
    var begun = new CountDownLatch(1);
    var built = new CountDownLatch(1);
    var index =
        new Listener("index") {
          @Override
          public void rebuild(Position from) {
            begun.countDown();
            awaitUninterrupted(built);
            super.rebuild(from);
          }
        };
    var pages = new Listener("pages");
    var house = start(index, pages);
    House.await(() -> pages.position() != null && begun.getCount() == 0);
    house.write("story:1");
    House.await(() -> pages.followed.size() == 1);
    assertThat(index.position()).isNull();

    built.countDown();
    House.await(() -> index.followed.size() == 1);
  }

  @Test
  void aFollowerThatFailsIsTriedAgainWhileTheOthersGoOn() throws Exception {
    var failures = new AtomicInteger();
    var failing =
        new Listener("failing", Position.START) {
          @Override
          public void follow(List<Change> changes) {
            if (failures.getAndIncrement() < 2) {
              throw new AssertionError("not yet");
            }
            super.follow(changes);
          }
        };
    var pages = new Listener("pages", Position.START);
    var house = start(failing, pages);
    house.write("story:1");
    House.await(() -> pages.followed.size() == 1);
    House.await(() -> failing.followed.size() == 1);
    assertThat(failures).hasValue(3);
  }

  @Test
  void goesOnAfterEveryConnectionWasCut() throws Exception {
    var pages = new Listener("pages", Position.START);
    var mail = new Mail();
    var house = start(pages, mail);
    house.write("story:1");
    House.await(() -> pages.followed.size() == 1 && mail.sent.size() == 1);
    try (var other = House.on(database)) {
      for (var round = 0; round < 3; round++) {
        cutAllBut(other);
        other.write("story:" + (round + 2));
        var expected = round + 2;
        House.await(
            () -> pages.followed.size() == expected && mail.sent.contains("story:" + expected));
      }
      House.await(() -> listening(other) == 1);
    }
    assertThat(new LinkedHashSet<>(mail.sent))
        .as("at least once, if cut after sending")
        .containsExactly("story:1", "story:2", "story:3", "story:4");
    assertThat(pages.rebuilt).isEmpty();
  }

  @Test
  void theClockBacksUpALostWakeUp() throws Exception {
    var pages = new Listener("pages", Position.START);
    var house = start(pages);
    house.sql.sql("insert into change (keys) values ('{unannounced}')").update();
    House.await(() -> pages.keys().contains("unannounced"));
  }

  @Test
  void aWakeUpComesWithEachCommitAndACutConnectionIsNotHandedOn() throws Exception {
    var house = house();
    var wakes = new AtomicInteger();
    var wakeUps = new WakeUps(house.database);
    var ear =
        Thread.ofVirtual()
            .start(() -> wakeUps.listen(writers -> wakes.incrementAndGet(), () -> true));
    House.await(() -> wakes.get() == 1);
    house.write("story:1");
    House.await(() -> wakes.get() == 2);

    try (var other = House.on(database)) {
      other
          .sql
          .sql(
              """
              select pg_terminate_backend(pid, 5000) from pg_stat_activity
              where datname = current_database() and query in ('select 1', 'listen masthead_change')
              """)
          .query()
          .listOfRows();
    }
    assertThat(ear.join(Duration.ofSeconds(10))).isTrue();
    for (var n = 0; n < 50; n++) {
      house.write("story:" + n);
    }
  }

  @Test
  void stopsAtOnceAndStartsAgain() throws Exception {
    var pages = new Listener("pages", Position.START);
    var mail = new Mail();
    var house = start(pages, mail);
    house.write("story:1");
    House.await(() -> mail.sent.size() == 1);
    var began = System.nanoTime();
    house.following.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    assertThat(house.following.isRunning()).isFalse();
    house.write("story:2");

    house.following.start();
    House.await(() -> pages.followed.size() == 2 && mail.sent.size() == 2);
    assertThat(mail.sent).containsExactly("story:1", "story:2");
  }

  @Test
  void aStopLetsAShortTurnEndAndBreaksOffALongOne() throws Exception {
    var ends = new CopyOnWriteArrayList<String>();
    var shortly = sleeping("short", 200, ends);
    var forLong = sleeping("long", 60_000, ends);
    var house = start(shortly, forLong);
    house.write("story:1");
    House.await(() -> ends.size() == 2);
    house.following.stop();
    assertThat(ends)
        .containsExactlyInAnyOrder("short began", "long began", "short ended", "long cut");
  }

  @Test
  void whoIsReadFromHearsOfEachChangeBeforeWhoReads() throws Exception {
    var titles = new Titles();
    var pages = new Pages(titles);
    // the slow one is named second, and both have loops of their own
    var here = start(pages, titles);
    House.await(() -> pages.position() != null);
    var there = house();
    for (var n = 0; n < 40; n++) {
      there.write("titles");
      here.write("sections:" + n);
    }
    House.await(() -> pages.followed.size() >= 80);
    assertThat(pages.early).isEmpty();
  }

  @Test
  void refusesTwoFollowersOfOneName() {
    assertThatThrownBy(() -> house(new Listener("pages"), new Listener("pages")))
        .hasMessageContaining("pages");
  }

  @Test
  void aLogCarriedIntoAnotherClusterGoesOnFromThePresent() throws Exception {
    var index = new Listener("index", new Position(5_000_000_000L, 3));
    var behind = new Listener("behind", Position.START);
    var mail = new Mail();
    var house = house(index, behind, mail);
    house.write("ours");
    house
        .sql
        .sql("insert into change (xid, keys) values ('5000000000', '{a}'), ('5000000009', '{b}')")
        .update();
    house.table.moveCursor("mail", new Position(5_000_000_000L, 2));
    house.table.moveCursor("node:gone:index", new Position(5_000_000_009L, 3));

    house.following.start();
    house.write("story:1");
    House.await(
        () -> mail.sent.size() == 1 && !index.rebuilt.isEmpty() && !behind.rebuilt.isEmpty());
    house.writeElsewhere("story:2");
    House.await(() -> index.keys().contains("story:2") && behind.keys().contains("story:2"));
    House.await(() -> mail.sent.size() == 2);

    assertThat(mail.sent).containsExactly("story:1", "story:2");
    assertThat(index.rebuilt).hasSize(1);
    assertThat(behind.rebuilt).hasSize(1);
    assertThat(house.logged())
        .containsExactly(List.of("ours"), List.of("story:1"), List.of("story:2"));
    var settled = house.transaction.execute(status -> house.table.dropForeign());
    assertThat(settled).isEqualTo(new ChangeTable.Foreign(0, List.of()));
  }

  private House house(Object... followers) {
    var house = House.on(database, followers);
    houses.add(house);
    return house;
  }

  private House start(Object... followers) {
    return house(followers).started();
  }

  private static Listener sleeping(String name, long millis, List<String> ends) {
    return new Listener(name, Position.START) {
      @Override
      public void follow(List<Change> changes) {
        ends.add(name + " began");
        try {
          Thread.sleep(millis);
          ends.add(name + " ended");
        } catch (InterruptedException e) {
          ends.add(name + " cut");
          Thread.currentThread().interrupt();
        }
        super.follow(changes);
      }
    };
  }

  private static void cutAllBut(House other) {
    other
        .sql
        .sql(
            """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """)
        .query()
        .listOfRows();
  }

  private static int listening(House house) {
    return house
        .sql
        .sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
              and query in ('select 1', 'listen masthead_change')
            """)
        .query(Integer.class)
        .single();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Titles extends Listener implements Ordered {
    Titles() {
      super("titles");
    }

    @Override
    public int getOrder() {
      return 0;
    }

    @Override
    public void follow(List<Change> changes) {
      LockSupport.parkNanos(2_000_000);
      super.follow(changes);
    }
  }

  private static final class Pages extends Listener {
    final List<Object> early = new CopyOnWriteArrayList<>();
    private final Titles titles;

    Pages(Titles titles) {
      super("pages");
      this.titles = titles;
    }

    @Override
    public void changedHere(Set<String> keys) {
      if (!titles.here.contains(keys)) {
        early.add(keys);
      }
      super.changedHere(keys);
    }

    @Override
    public void follow(List<Change> changes) {
      checkTitlesAt(changes.getLast().position());
      super.follow(changes);
    }

    @Override
    public void rebuild(Position from) {
      checkTitlesAt(Position.START);
      super.rebuild(from);
    }

    private void checkTitlesAt(Position least) {
      var position = titles.position();
      if (position == null || position.compareTo(least) < 0) {
        early.add(least);
      }
    }
  }

  private static final class Mail implements ClusterFollower {
    final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
      return "mail";
    }

    @Override
    public void follow(List<Change> changes) {
      changes.forEach(change -> sent.addAll(change.keys()));
    }
  }
}
