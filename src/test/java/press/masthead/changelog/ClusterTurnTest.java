package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.testing.TestDatabase;

class ClusterTurnTest {
  private final TestDatabase database = TestDatabase.create();
  private final House house = House.on(database);

  @BeforeEach
  void createOutbox() {
    house.sql.sql("create table outbox (n int generated always as identity, key text)").update();
    house.table.createCursors(List.of("outbox"));
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void writesEachEntryOnceAndInOrder() {
    house.write("story:1");
    house.write("story:2");
    var turn = turn(house, outbox(house.sql));
    turn.run();
    house.write("story:3");
    turn.run();
    turn.run();
    assertThat(sent()).containsExactly("story:1", "story:2", "story:3");
  }

  @Test
  void beginsAtThePresentAndMissesNothingThatCommitsAfterwards() throws Exception {
    house.write("old");
    try (var slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("insert into change (keys) values ('{slow}')");
      house.table.createCursors(List.of("newcomer"));
      house.write("fast");
      slow.commit();
    }
    var turn =
        new ClusterTurn(
            house.table, house.transaction, outbox(house.sql, "newcomer", change -> {}));
    turn.run();
    assertThat(sent()).containsExactly("slow", "fast");
  }

  @Test
  void failingBeforeItWritesLeavesItWhereItWas() {
    checkKilled(
        new ClusterFollower() {
          @Override
          public String name() {
            return "outbox";
          }

          @Override
          public void follow(List<Change> changes) {
            throw new IllegalStateException("killed");
          }
        });
  }

  @Test
  void failingInTheMiddleUndoesWhatItWrote() {
    checkKilled(
        outbox(
            house.sql,
            "outbox",
            change -> {
              if (change.keys().contains("story:2")) {
                throw new IllegalStateException("killed");
              }
            }));
  }

  @Test
  void failingAfterItsLastWriteUndoesThemAll() {
    checkKilled(
        outbox(
            house.sql,
            "outbox",
            change -> {
              if (change.keys().contains("story:3")) {
                throw new OutOfMemoryError("killed");
              }
            }));
  }

  @Test
  void aConnectionCutInTheMiddleUndoesWhatItWrote() {
    checkKilled(outbox(house.sql, "outbox", change -> cutOwnConnection()));
  }

  @Test
  void aFailureThatTheFollowerSwallowsDoesNotMoveTheCursor() {
    checkKilled(
        outbox(
            house.sql,
            "outbox",
            change -> {
              try {
                house.transaction.executeWithoutResult(inner -> {
                  throw new IllegalStateException("swallowed");
                });
              } catch (IllegalStateException e) {
                // which leaves the outer transaction good for nothing but rolling back
              }
            }));
  }

  private void checkKilled(ClusterFollower dying) {
    house.write("story:1");
    house.write("story:2");
    house.write("story:3");
    var before = house.table.cursor("outbox");
    assertThatThrownBy(() -> turn(house, dying).run()).isInstanceOf(Throwable.class);
    assertThat(sent()).isEmpty();
    assertThat(house.table.cursor("outbox")).isEqualTo(before);

    turn(house, outbox(house.sql)).run();
    assertThat(sent()).containsExactly("story:1", "story:2", "story:3");
  }

  @Test
  void onlyOneNodeHasTheTurn() throws Exception {
    house.write("story:1");
    try (var other = House.on(database)) {
      var met = new ArrayList<Boolean>();
      var first =
          outbox(
              house.sql,
              "outbox",
              change -> met.add(onAnotherThread(() -> turn(other, outbox(other.sql)).run())));
      turn(house, first).run();
      assertThat(met).containsExactly(false);
    }
    assertThat(sent()).containsExactly("story:1");
  }

  @Test
  void aFollowerThatOnlySendsHoldsNobodysHorizonBack() {
    house.write("story:1");
    var seen = new ArrayList<String>();
    var sending =
        new ClusterFollower() {
          @Override
          public String name() {
            return "outbox";
          }

          @Override
          public void follow(List<Change> changes) {
            onAnotherThread(() -> {
              house.write("story:2");
              house
                  .readOn(changes.getLast().position())
                  .forEach(change -> seen.addAll(change.keys()));
              return true;
            });
          }
        };
    turn(house, sending).run();
    assertThat(seen).containsExactly("story:2");
  }

  @Test
  void whatAFollowerItselfChangesIsItsNextEntry() {
    house.write("story:1");
    var echo =
        outbox(
            house.sql,
            "outbox",
            change -> {
              if (change.keys().contains("story:1")) {
                house.log.append("picture:9");
              }
            });
    var turn = turn(house, echo);
    turn.run();
    turn.run();
    assertThat(sent()).containsExactly("story:1", "picture:9");
  }

  @Test
  void twoNodesThatFailAtRandomWriteEachEntryOnceAndInOrder() throws Exception {
    var random = new Random(17);
    try (var one = House.on(database, failing(random));
        var two = House.on(database, failing(random))) {
      one.started();
      two.started();
      var expected = IntStream.range(0, 400).mapToObj(n -> "story:" + n).toList();
      for (var key : expected) {
        house.write(key);
        if (random.nextInt(50) == 0) {
          Thread.sleep(100);
        }
      }
      House.await(() -> sent().size() >= expected.size());
      assertThat(sent()).isEqualTo(expected);
    }
  }

  /** Writes through the node it runs on: told by the transaction bound to the thread. */
  private ClusterFollower failing(Random random) {
    return new ClusterFollower() {
      @Override
      public String name() {
        return "outbox";
      }

      @Override
      public void follow(List<Change> changes) {
        var sql = JdbcClient.create(boundDatabase());
        var dyingAt = random.nextInt(3 * changes.size());
        for (var n = 0; n < changes.size(); n++) {
          changes.get(n).keys().forEach(key -> insert(sql, key));
          if (n == dyingAt) {
            die(sql);
          }
        }
      }

      private void die(JdbcClient sql) {
        if (random.nextBoolean()) {
          throw new IllegalStateException("killed");
        }
        sql.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
      }
    };
  }

  private static DataSource boundDatabase() {
    return org
        .springframework
        .transaction
        .support
        .TransactionSynchronizationManager
        .getResourceMap()
        .keySet()
        .stream()
        .filter(DataSource.class::isInstance)
        .map(DataSource.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void cutOwnConnection() {
    house.sql.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
  }

  private static ClusterTurn turn(House node, ClusterFollower follower) {
    return new ClusterTurn(node.table, node.transaction, follower);
  }

  private static ClusterFollower outbox(JdbcClient sql) {
    return outbox(sql, "outbox", change -> {});
  }

  private static ClusterFollower outbox(JdbcClient sql, String name, Consumer<Change> also) {
    return new ClusterFollower() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void follow(List<Change> changes) {
        for (var change : changes) {
          change.keys().forEach(key -> insert(sql, key));
          also.accept(change);
        }
      }
    };
  }

  private static void insert(JdbcClient sql, String key) {
    sql.sql("insert into outbox (key) values (?)").param(key).update();
  }

  private List<String> sent() {
    return house
        .sql
        .sql("select key from outbox order by n")
        .query((row, n) -> row.getString("key"))
        .list();
  }

  private static boolean onAnotherThread(Callable<Boolean> task) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.submit(task).get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
