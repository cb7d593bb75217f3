package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.testing.TestDatabase;

class ChangeOrderTest {
  private static final int WRITERS = 12;
  private static final int TRANSACTIONS_EACH = 250;

  private final TestDatabase database = TestDatabase.create();
  private final House house = House.on(database);

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void waitsForTheSlowerTransactionThatBeganBefore() throws Exception {
    try (var slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("insert into change (keys) values ('{slow}')");
      house.write("fast");
      assertThat(house.readOn(Position.START)).isEmpty();

      slow.commit();
    }
    assertThat(keys(house.readOn(Position.START))).containsExactly("slow", "fast");
  }

  @Test
  void waitsForATransactionThatHasWrittenOnlyElsewhereYet() throws Exception {
    try (var slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("create temporary table draft ()");
      house.write("fast");
      slow.createStatement().execute("savepoint one");
      slow.createStatement().execute("insert into change (keys) values ('{taken back}')");
      slow.createStatement().execute("rollback to savepoint one");
      slow.createStatement().execute("savepoint two");
      slow.createStatement().execute("insert into change (keys) values ('{slow}')");
      slow.createStatement().execute("release savepoint two");
      assertThat(house.readOn(Position.START)).isEmpty();

      slow.commit();
    }
    assertThat(keys(house.readOn(Position.START))).containsExactly("slow", "fast");
  }

  @Test
  void waitsForAPreparedTransaction() throws Exception {
    try (var coordinator = database.dataSource().getConnection()) {
      coordinator.setAutoCommit(false);
      coordinator.createStatement().execute("insert into change (keys) values ('{prepared}')");
      coordinator.createStatement().execute("prepare transaction 'changeOrder'");
    }
    try {
      house.write("fast");
      assertThat(house.readOn(Position.START)).isEmpty();
    } finally {
      house.sql.sql("commit prepared 'changeOrder'").update();
    }
    assertThat(keys(house.readOn(Position.START))).containsExactly("prepared", "fast");
  }

  @Test
  void goesOnWhenTheSlowerTransactionIsRolledBack() throws Exception {
    try (var slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("insert into change (keys) values ('{slow}')");
      house.write("fast");
      slow.rollback();
    }
    assertThat(keys(house.readOn(Position.START))).containsExactly("fast");
  }

  @Test
  void aLongReadingHoldsNobodyBack() throws Exception {
    try (var dump = database.dataSource().getConnection()) {
      dump.setAutoCommit(false);
      dump.createStatement().execute("set transaction isolation level repeatable read");
      dump.createStatement().execute("select count(*) from change");
      house.write("fast");
      assertThat(keys(house.readOn(Position.START))).containsExactly("fast");
    }
  }

  @Test
  void everyFollowerReadsEachCommittedEntryOnceAndInOneOrderWhileManyWrite() throws Exception {
    var committed = ConcurrentHashMap.<String>newKeySet();
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var followers = new ArrayList<Future<List<Change>>>();
      for (var batch : List.of(1, 7, 500)) {
        followers.add(threads.submit(() -> followWhile(writing, batch)));
      }
      var writers = new ArrayList<Future<?>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        writers.add(threads.submit(writer(writer, committed)));
      }
      for (var writer : writers) {
        writer.get();
      }
      writing.set(false);

      var first = followers.getFirst().get();
      assertThat(keys(first))
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(committed);
      assertThat(first).isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
      for (var follower : followers) {
        assertThat(follower.get()).isEqualTo(first);
      }
    }
    assertThat(committed).hasSizeGreaterThan(WRITERS * TRANSACTIONS_EACH / 2);
  }

  /** Polls without rest; a place once passed is never looked at again. */
  private List<Change> followWhile(AtomicBoolean writing, int batch) {
    var read = new ArrayList<Change>();
    var position = Position.START;
    while (true) {
      var last = !writing.get();
      var changes = house.table.read(position, batch).orElseThrow();
      read.addAll(changes);
      if (!changes.isEmpty()) {
        position = changes.getLast().position();
      } else if (last) {
        return read;
      }
    }
  }

  private Callable<Void> writer(int writer, Set<String> committed) {
    var random = new Random(writer);
    return () -> {
      for (var n = 0; n < TRANSACTIONS_EACH; n++) {
        var key = "story:" + writer + "." + n;
        if (write(key, random)) {
          committed.add(key);
        }
      }
      return null;
    };
  }

  private boolean write(String key, Random random) {
    return Boolean.TRUE.equals(
        house.transaction.execute(status -> {
          if (random.nextInt(3) == 0) {
            house.sql.sql("select pg_current_xact_id()::text").query().singleRow();
            pause(random);
          }
          nested()
              .executeWithoutResult(nested -> {
                if (random.nextInt(5) == 0) {
                  house.table.append(List.of("taken back"), "");
                  nested.setRollbackOnly();
                }
              });
          house.table.append(List.of(key), "");
          pause(random);
          if (random.nextInt(10) == 0) {
            status.setRollbackOnly();
          }
          return !status.isRollbackOnly();
        }));
  }

  private static void pause(Random random) {
    try {
      // mostly none, now and then long
      Thread.sleep(random.nextInt(40) == 0 ? 60 : random.nextInt(4));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private TransactionTemplate nested() {
    return new TransactionTemplate(
        house.transactions,
        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
  }

  private static List<String> keys(List<Change> changes) {
    return changes.stream().flatMap(change -> change.keys().stream()).toList();
  }
}
