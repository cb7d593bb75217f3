package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.masthead.testing.TestDatabase;

class OwnChangesTest {
  private static final Position HERE = new Position(7, 1);

  private final TestDatabase database = TestDatabase.create();
  private final Listener pages = new Listener("pages");
  private House house = House.on(database, pages);

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void theLogRepeatsNothingThatWasToldHereAndTellsWhatAnotherNodeWrote() throws Exception {
    started();
    for (int n = 0; n < 100; n++) {
      house.write("here:" + n);
      house.writeElsewhere("elsewhere:" + n);
    }
    House.await(() -> pages.followed.size() == 200);
    assertThat(pages.here).hasSize(100);
    assertThat(pages.keys()).hasSize(100).allMatch(key -> key.startsWith("elsewhere:"));
  }

  @Test
  void theLogTellsWhatAFollowerCouldNotTakeInAndThoseThatReadFromItToo() throws Exception {
    var titles =
        new Listener("titles") {
          @Override
          public void changedHere(Set<String> keys) {
            throw new IllegalStateException("no connection");
          }
        };
    house.close();
    house = House.on(database, titles, pages);
    started();
    house.write("title:1");
    House.await(() -> pages.followed.size() == 1 && titles.followed.size() == 1);
    assertThat(titles.keys()).containsExactly("title:1");
    assertThat(pages.keys()).containsExactly("title:1");
  }

  @Test
  void theLogWaitsForATellingThatIsUnderWay() throws Exception {
    var go = new CountDownLatch(1);
    var slow =
        new Listener("pages") {
          @Override
          public void changedHere(Set<String> keys) {
            awaitUninterrupted(go);
            super.changedHere(keys);
          }
        };
    house.close();
    house = House.on(database, slow);
    house.started();
    House.await(() -> slow.position() != null);
    var writer = Thread.startVirtualThread(() -> house.write("story:1"));
    Thread.sleep(500);
    assertThat(slow.followed).isEmpty();
    go.countDown();
    writer.join();
    House.await(() -> slow.followed.size() == 1);
    assertThat(slow.keys()).isEmpty();
  }

  @Test
  void whatIsNotCertainIsToldByTheLog() {
    var own = new OwnChanges();
    own.writing(HERE);
    own.settle(HERE, false);
    own.settle(HERE, true);
    assertThat(own.untold(List.of(change(HERE))).getFirst().keys()).containsExactly("story:1");
    var slow = new Position(8, 2);
    own.writing(slow);
    assertThat(own.untold(List.of(change(slow))).getFirst().keys()).containsExactly("story:1");
  }

  @Test
  void forgetsWhatTheFollowerHasPassed() {
    var own = new OwnChanges();
    own.writing(HERE);
    own.settle(HERE, true);
    own.passed(HERE);
    assertThat(own.untold(List.of(change(HERE))).getFirst().keys()).containsExactly("story:1");
  }

  private void started() throws InterruptedException {
    house.started();
    House.await(() -> pages.position() != null);
  }

  private static Change change(Position at) {
    return new Change(at, Instant.EPOCH, Set.of("story:1"));
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
