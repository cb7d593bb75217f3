package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.masthead.testing.TestDatabase;

class NodeTurnTest {
  private static final String CURSOR = "node:here:pages";

  private final TestDatabase database = TestDatabase.create();
  private final House house = House.on(database);

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void rebuildsWhatHoldsNothingAndThenFollows() {
    house.write("story:1");
    var pages = new Listener("pages");
    var turn = turn(pages);
    assertThat(turn.run()).isTrue();
    assertThat(pages.rebuilt).hasSize(1);

    house.write("story:2");
    turn.run();
    turn.run();
    assertThat(pages.keys()).containsExactly("story:2");
    assertThat(pages.rebuilt).hasSize(1);
  }

  @Test
  void whatIsUncommittedWhenTheRebuildingBeginsComesAfterIt() throws Exception {
    var pages = new Listener("pages");
    var turn = turn(pages);
    try (var slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("insert into change (keys) values ('{slow}')");
      house.write("fast");
      turn.run();
      slow.commit();
    }
    turn.run();
    assertThat(pages.keys()).containsExactly("slow", "fast");
  }

  @Test
  void goesOnWhereAKeptPositionStands() {
    house.write("story:1");
    house.write("story:2");
    var first = house.readOn(Position.START).getFirst().position();
    var index = new Listener("index", first);
    turn(index).run();
    assertThat(index.rebuilt).isEmpty();
    assertThat(index.keys()).containsExactly("story:2");
  }

  @Test
  void takesABatchAtATime() {
    house.sql.sql("insert into change (keys) select '{k}' from generate_series(1, 1100)").update();
    var index = new Listener("index", Position.START);
    var turn = turn(index);
    assertThat(turn.run()).isTrue();
    assertThat(turn.run()).isTrue();
    assertThat(turn.run()).isFalse();
    assertThat(index.followed).hasSize(1100).doesNotHaveDuplicates();
  }

  @Test
  void rebuildsWhatIsBehindTheRetainedLog() {
    house.write("story:1");
    house.write("story:2");
    var entries = house.readOn(Position.START);
    house.table.moveCursor("other", entries.getLast().position());
    house.table.drop(Duration.ZERO);

    var behind = new Listener("index", entries.getFirst().position());
    turn(behind).run();
    assertThat(behind.rebuilt).hasSize(1);
    assertThat(behind.followed).isEmpty();

    var abreast = new Listener("index", entries.getLast().position());
    turn(abreast).run();
    assertThat(abreast.rebuilt).isEmpty();
  }

  @Test
  void rebuildsWhatStandsBeyondAllThisDatabaseHasCounted() {
    var elsewhere = new Listener("index", new Position(1L << 40, 7));
    var turn = turn(elsewhere);
    turn.run();
    assertThat(elsewhere.rebuilt).hasSize(1);
    house.write("story:1");
    turn.run();
    assertThat(elsewhere.keys()).containsExactly("story:1");
  }

  @Test
  void theLogIsKeptFromWhereARebuildingBegan() {
    house.write("story:1");
    house.table.createCursors(List.of("outbox"));
    var slow =
        new Listener("index") {
          @Override
          public void rebuild(Position from) {
            house.write("story:2");
            house.write("story:3");
            house.table.moveCursor("outbox", house.readOn(from).getLast().position());
            house.table.drop(Duration.ZERO);
            super.rebuild(from);
          }
        };
    var turn = turn(slow);
    turn.run();
    turn.run();
    assertThat(slow.rebuilt).hasSize(1);
    assertThat(slow.keys()).containsExactly("story:2", "story:3");
  }

  @Test
  void retentionDropsNothingThatALiveCursorHasNotPassed() {
    house.write("story:1");
    house.write("story:2");
    house.write("story:3");
    var entries = house.readOn(Position.START);
    assertThat(house.table.drop(Duration.ZERO)).as("with no cursor at all").isZero();

    house.table.moveCursor("ahead", entries.get(2).position());
    house.table.moveCursor(CURSOR, entries.get(0).position());
    assertThat(house.table.drop(Duration.ofHours(1))).as("younger than an hour").isZero();
    assertThat(house.table.drop(Duration.ZERO)).isEqualTo(1);
    assertThat(house.logged()).containsExactly(List.of("story:2"), List.of("story:3"));
    assertThat(house.table.read(entries.get(0).position(), 10)).isPresent();
    assertThat(house.table.read(Position.START, 10)).isEmpty();
  }

  @Test
  void theFloorNeverSlidesBack() {
    house.write("story:1");
    house.write("story:2");
    house.write("story:3");
    var entries = house.readOn(Position.START);
    house.table.moveCursor("outbox", entries.getLast().position());
    var first = entries.getFirst().position().entry();
    house
        .sql
        .sql("update change set at = at - interval '2 hours' where id <> ?")
        .param(first)
        .update();
    assertThat(house.table.drop(Duration.ofHours(1))).isEqualTo(2);
    assertThat(house.table.drop(Duration.ZERO)).isEqualTo(1);
    assertThat(house.table.read(entries.get(1).position(), 10)).isEmpty();
    assertThat(house.table.read(entries.get(2).position(), 10)).isPresent();
  }

  @Test
  void aNodeSilentForTooLongIsForgottenAndRebuiltWhenItReturns() {
    house.write("story:1");
    var index = new Listener("index", Position.START);
    turn(index).run();
    house.write("story:2");
    house.write("story:3");
    house.table.moveCursor("outbox", house.readOn(Position.START).getLast().position());
    house.sql.sql("update change_cursor set moved_at = moved_at - interval '2 days'").update();

    assertThat(house.table.forgetNodes(Duration.ofDays(1))).isEqualTo(1);
    assertThat(house.table.cursor(CURSOR)).isEqualTo(Optional.empty());
    assertThat(house.table.cursor("outbox")).as("no node's").isPresent();
    assertThat(house.table.drop(Duration.ZERO)).isEqualTo(3);

    new NodeTurn(house.table, each(index), "node:again:index", List.of()).run();
    assertThat(index.rebuilt).hasSize(1);
  }

  @Test
  void rebuildsWhatWasOvertakenByRetentionWhileItRead() {
    house.write("story:1");
    house.write("story:2");
    var last = house.readOn(Position.START).getLast().position();
    var dropping =
        new ChangeTable(house.sql) {
          @Override
          Optional<List<Change>> read(Position after, int limit) {
            house.table.moveCursor("outbox", last);
            house.table.forgetNodes(Duration.ofSeconds(-1));
            house.table.drop(Duration.ZERO);
            return super.read(after, limit);
          }
        };
    var index = new Listener("index", Position.START);
    new NodeTurn(dropping, each(index), CURSOR, List.of()).run();
    assertThat(index.rebuilt).hasSize(1);
  }

  private NodeTurn turn(Listener follower) {
    return new NodeTurn(house.table, each(follower), CURSOR, List.of());
  }

  private static NodeFollowers.Each each(Listener follower) {
    return new NodeFollowers.Each(follower, new OwnChanges(), new Pulse());
  }
}
