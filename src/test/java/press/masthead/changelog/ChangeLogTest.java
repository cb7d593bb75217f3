package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.testing.TestDatabase;

class ChangeLogTest {
  private final Listener broken =
      new Listener("broken") {
        @Override
        public void changedHere(Set<String> keys) {
          throw new AssertionError("broken");
        }
      };
  private final Listener listener = new Listener("listener");
  private final House house = House.on(TestDatabase.create(), broken, listener);

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void refusesOutsideOfATransaction() {
    assertThatThrownBy(() -> house.log.append("story:1")).isInstanceOf(IllegalStateException.class);
    var supports = propagation(TransactionDefinition.PROPAGATION_SUPPORTS);
    assertThatThrownBy(() -> supports.executeWithoutResult(s -> house.log.append("story:1")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesInATransactionThatMayOnlyRead() {
    var reading = new TransactionTemplate(house.transactions);
    reading.setReadOnly(true);
    assertThatThrownBy(() -> reading.executeWithoutResult(s -> house.log.append("story:1")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesABlankKey() {
    assertThatThrownBy(() -> house.write("story:1", " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(house.logged()).isEmpty();
  }

  @Test
  void makesOneEntryOfOneTransaction() {
    house.transaction.executeWithoutResult(status -> {
      house.log.append("story:1", "story:2");
      house.log.append("section:7/latest");
      house.transaction.executeWithoutResult(inner -> house.log.append("story:1", "nav:1"));
    });
    assertThat(house.logged())
        .containsExactly(List.of("story:1", "story:2", "section:7/latest", "nav:1"));
    assertThat(listener.here)
        .containsExactly(Set.of("story:1", "story:2", "section:7/latest", "nav:1"));
  }

  @Test
  void makesNoEntryOfNoKeys() {
    house.write();
    assertThat(house.logged()).isEmpty();
    assertThat(listener.here).isEmpty();
  }

  @Test
  void leavesNothingOfWhatIsRolledBack() {
    house.transaction.executeWithoutResult(status -> {
      house.log.append("story:1");
      status.setRollbackOnly();
    });
    assertThatThrownBy(() ->
            house.transaction.executeWithoutResult(status -> {
              house.log.append("story:2");
              throw new IllegalArgumentException("no headline");
            }))
        .hasMessage("no headline");
    assertThat(house.logged()).isEmpty();
    assertThat(listener.here).isEmpty();
  }

  @Test
  void leavesNothingOfACommitThatTheDatabaseRefuses() {
    house
        .sql
        .sql(
            "create table picked (n int, constraint once unique (n) deferrable initially deferred)")
        .update();
    assertThatThrownBy(() ->
            house.transaction.executeWithoutResult(status -> {
              house.log.append("story:1");
              house.sql.sql("insert into picked values (1), (1)").update();
            }))
        .hasMessageContaining("once");
    assertThat(house.logged()).isEmpty();
    assertThat(listener.here).isEmpty();
  }

  @Test
  void tellsThisNodeWhatIsCommittedBeforeTheWritingCallReturns() {
    house.transaction.executeWithoutResult(status -> {
      house.log.append("story:1");
      assertThat(listener.here).isEmpty();
    });
    assertThat(listener.here).containsExactly(Set.of("story:1"));
  }

  @Test
  void tellsThisNodeOnlyWhatOthersCanAlreadySee() {
    var seen = new CopyOnWriteArrayList<List<List<String>>>();
    var looking =
        new Listener("looking") {
          @Override
          public void changedHere(Set<String> keys) {
            // on a connection of its own, as a reader of this node would
            Thread.ofVirtual().start(() -> seen.add(house.logged()));
            try {
              House.await(() -> !seen.isEmpty());
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
        };
    var writing = House.onPlain(house.database, looking);
    writing.write("story:1");
    assertThat(seen).containsExactly(List.of(List.of("story:1")));
  }

  @Test
  void aFollowerThatFailsHarmsNeitherTheOthersNorTheWriter() {
    house.write("story:1");
    house.write("story:2");
    assertThat(listener.here).containsExactly(Set.of("story:1"), Set.of("story:2"));
    assertThat(house.logged()).hasSize(2);
  }

  @Test
  void anInnerTransactionOfItsOwnKeepsItsKeysThoughTheOuterIsRolledBack() {
    house.transaction.executeWithoutResult(outer -> {
      house.log.append("story:1");
      propagation(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
          .executeWithoutResult(inner -> house.log.append("story:2"));
      assertThat(listener.here).containsExactly(Set.of("story:2"));
      house.log.append("story:3");
      outer.setRollbackOnly();
    });
    assertThat(house.logged()).containsExactly(List.of("story:2"));
    assertThat(listener.here).containsExactly(Set.of("story:2"));
  }

  @Test
  void anInnerTransactionRolledBackTakesNothingFromTheSuspendedOne() {
    house.transaction.executeWithoutResult(outer -> {
      house.log.append("story:1");
      propagation(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
          .executeWithoutResult(inner -> {
            house.log.append("story:2");
            inner.setRollbackOnly();
          });
    });
    assertThat(house.logged()).containsExactly(List.of("story:1"));
    assertThat(listener.here).containsExactly(Set.of("story:1"));
  }

  @Test
  void refusesWhereTheTransactionIsSuspended() {
    assertThatThrownBy(() ->
            house.transaction.executeWithoutResult(outer ->
                propagation(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                    .executeWithoutResult(none -> house.log.append("story:1"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyOfARolledBackSavepointIsLoggedRatherThanOneLost() {
    house.transaction.executeWithoutResult(outer -> {
      propagation(TransactionDefinition.PROPAGATION_NESTED)
          .executeWithoutResult(nested -> {
            house.log.append("story:1");
            nested.setRollbackOnly();
          });
      house.log.append("story:1", "story:2");
    });
    assertThat(house.logged()).containsExactly(List.of("story:1", "story:2"));
  }

  @Test
  void logsWhatIsAppendedWhileTheTransactionEnds() {
    house.transaction.executeWithoutResult(status -> {
      house.log.append("story:1");
      synchronize(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
              house.log.append("story:1", "story:2");
            }
          });
    });
    assertThat(house.logged()).containsExactly(List.of("story:1"), List.of("story:2"));
    assertThat(
            house.readOn(Position.START).stream().map(c -> c.position().transaction()).distinct())
        .hasSize(1);
    assertThat(listener.here).containsExactly(Set.of("story:1", "story:2"));
  }

  @Test
  void refusesAfterTheCommit() {
    assertThatThrownBy(() ->
            house.transaction.executeWithoutResult(status -> {
              house.log.append("story:1");
              synchronize(
                  new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                      house.log.append("story:2");
                    }
                  });
            }))
        .hasMessageContaining("over");
    assertThat(house.logged()).containsExactly(List.of("story:1"));
    assertThat(listener.here).containsExactly(Set.of("story:1"));
  }

  @Test
  void tellsThisNodeWhenTheOutcomeIsUnknown() {
    assertThatThrownBy(() ->
            house.transaction.executeWithoutResult(status -> {
              house.log.append("story:1");
              synchronize(
                  new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                      cutThisConnection();
                    }
                  });
            }))
        .isInstanceOf(RuntimeException.class);
    assertThat(house.logged()).isEmpty();
    assertThat(listener.here).containsExactly(Set.of("story:1"));
  }

  private void cutThisConnection() {
    var backend = house.sql.sql("select pg_backend_pid()").query(Integer.class).single();
    var other = propagation(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    other.executeWithoutResult(status ->
        house.sql.sql("select pg_terminate_backend(?, 5000)").param(backend).query().singleRow());
  }

  private static void synchronize(TransactionSynchronization synchronization) {
    TransactionSynchronizationManager.registerSynchronization(synchronization);
  }

  private TransactionTemplate propagation(int propagation) {
    return new TransactionTemplate(
        house.transactions, new DefaultTransactionDefinition(propagation));
  }
}
