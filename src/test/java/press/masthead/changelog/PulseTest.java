package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.masthead.testing.TestDatabase;

class PulseTest {
  private final TestDatabase database = TestDatabase.create();
  private final House house = House.on(database);
  private final Pulse pulse = new Pulse();

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void isLevelOnceNothingLiesBeyond() {
    house.sql.sql("insert into change (keys) select '{k}' from generate_series(1, 700)").update();
    var turn = turn(new Listener("index", Position.START));
    assertThat(pulse.isLevel()).isFalse();
    assertThat(turn.run()).isTrue();
    assertThat(pulse.isLevel()).isFalse();
    assertThat(turn.run()).isFalse();
    assertThat(pulse.isLevel()).isTrue();
  }

  @Test
  void isNotLevelWhileWhatHasCommittedCannotBeFollowedYet() throws Exception {
    var index = new Listener("index", house.table.horizon());
    var turn = turn(index);
    try (var slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("insert into change (keys) values ('{slow}')");
      house.write("fast");
      turn.run();
      assertThat(index.keys()).isEmpty();
      assertThat(pulse.isLevel()).isFalse();
      slow.commit();
    }
    turn.run();
    assertThat(index.keys()).containsExactly("slow", "fast");
    assertThat(pulse.isLevel()).isTrue();
  }

  @Test
  void isLevelAgainHoweverMuchIsWrittenMeanwhile() {
    var follower =
        new Listener("index", house.table.horizon()) {
          @Override
          public void follow(List<Change> changes) {
            super.follow(changes);
            house.writeElsewhere("story:2");
          }
        };
    house.writeElsewhere("story:1");
    var turn = turn(follower);
    turn.run();
    assertThat(pulse.isLevel()).isFalse();
    turn.run();
    assertThat(pulse.isLevel()).isTrue();
  }

  @Test
  void staysLevelWhileWhatIsWrittenComesInDueOrder() throws Exception {
    var turn = turn(new Listener("index", house.table.horizon()));
    turn.run();
    try (var slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("insert into change (keys) values ('{slow}')");
      house.write("fast");
      turn.run();
      assertThat(pulse.isLevel()).isTrue();
    }
  }

  @Test
  void isLostWithATurnThatFailsAndFoundWithTheNextThatDoesNot() {
    var failing = new AtomicBoolean(true);
    var index =
        new Listener("index", house.table.horizon()) {
          @Override
          public void follow(List<Change> changes) {
            if (failing.get()) {
              throw new IllegalStateException("disk full");
            }
            super.follow(changes);
          }
        };
    var turn = turn(index);
    turn.run();
    assertThat(pulse.isLevel()).isTrue();
    house.write("story:1");
    assertThatThrownBy(turn::run).hasMessage("disk full");
    assertThat(pulse.isLevel()).isFalse();
    failing.set(false);
    turn.run();
    assertThat(pulse.isLevel()).isTrue();
  }

  @Test
  void isLostWhileAnAnswerKeepsItWaitingAndNotFoundByAnAnswerThatCameTooLate() throws Exception {
    pulse.read(Position.START, () -> Position.START);
    var answer = new CountDownLatch(1);
    var asking =
        Thread.startVirtualThread(() ->
            pulse.ask(() -> {
              await(answer);
              return true;
            }));
    assertThat(pulse.isLevel()).isTrue();
    House.await(() -> !pulse.isLevel());
    answer.countDown();
    asking.join();
    assertThat(pulse.isLevel()).isFalse();
    pulse.read(Position.START, () -> Position.START);
    assertThat(pulse.isLevel()).isTrue();
  }

  @Test
  void aNodeClaimsFreshnessForWhatItHoldsAndSaysSinceWhenItDoesNot() throws Exception {
    var empty = new Listener("empty");
    var index = new Listener("index", house.table.horizon());
    try (var node = House.on(database, empty, index)) {
      var freshness = new Freshness(node.nodeFollowers, Clock.systemUTC());
      assertThat(freshness.isClaimedWithin(Duration.ofMillis(50))).isFalse();
      assertThat(freshness.isClaimedWithin(Duration.ofMillis(50), "empty")).isTrue();
      assertThat(freshness.lostSince().orElseThrow()).isBeforeOrEqualTo(Instant.now());
      node.started();
      assertThat(freshness.isClaimedWithin(Duration.ofSeconds(30))).isTrue();
      assertThat(freshness.lostSince()).isEmpty();
    }
  }

  private NodeTurn turn(Listener follower) {
    return new NodeTurn(
        house.table,
        new NodeFollowers.Each(follower, new OwnChanges(), pulse),
        "node:here:index",
        List.of());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
