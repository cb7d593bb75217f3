package press.masthead.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;

class AuditTest {
  private final TestDatabase database = TestDatabase.create();
  private final Modules house = house();
  private final Audit audit = house.get(Audit.class);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void isWholeFromTheFirstMoment() {
    assertThat(audit.check(null)).isEqualTo(new Audit.Check.Whole(0, AuditChain.BEGINNING));
  }

  @Test
  void keepsWhatWasDoneInOrder() {
    record("story:1");
    record("story:2");
    var entries = audit.find(Audit.Query.EVERYTHING, 10);
    assertThat(entries).extracting(AuditEntry::number).containsExactly(2L, 1L);
    assertThat(entries.getLast().act()).isEqualTo(act("story:1"));
    assertThat(entries.getFirst().previous()).isEqualTo(entries.getLast().hash());
    assertThat(audit.check(null)).isEqualTo(new Audit.Check.Whole(2, entries.getFirst().hash()));
  }

  @Test
  void forgetsWhatWasNotDoneAfterAll() {
    record("story:1");
    transaction()
        .executeWithoutResult(status -> {
          audit.record(act("story:2"));
          status.setRollbackOnly();
        });
    record("story:3");
    assertThat(audit.find(Audit.Query.EVERYTHING, 10))
        .extracting(entry -> entry.act().subject())
        .containsExactly("story:3", "story:1");
    assertThat(audit.check(null)).isInstanceOf(Audit.Check.Whole.class);
  }

  @Test
  void recordsOnlyWithinWhatIsDone() {
    assertThatIllegalStateException().isThrownBy(() -> audit.record(act("story:1")));
  }

  @Test
  void neverForksHoweverManyActAtOnce() throws Exception {
    try (var other = house();
        var threads = Executors.newFixedThreadPool(8)) {
      for (int n = 0; n < 100; n++) {
        var subject = "story:" + n;
        var node = n % 2 == 0 ? house : other;
        threads.submit(() -> record(node, subject));
      }
    }
    assertThat(audit.check(null))
        .isInstanceOfSatisfying(
            Audit.Check.Whole.class, whole -> assertThat(whole.entries()).isEqualTo(100));
  }

  @Test
  void cannotBeRewrittenByMistake() {
    record("story:1");
    for (var statement :
        new String[] {
          "update audit_entry set verb = 'x'",
          "delete from audit_entry",
          "truncate audit_entry",
          "delete from audit_head",
          "update audit_head set number = 0"
        }) {
      assertThatExceptionOfType(DataAccessException.class)
          .as(statement)
          .isThrownBy(() -> house.sql().sql(statement).update())
          .withMessageContaining("only ever added to");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit_entry set verb = 'story.kill' where number = 3       | entry 3 is not as it was written
          update audit_entry set at = at + interval '1 s' where number = 5  | entry 5 is not as it was written
          update audit_entry set details = '{"a":"c"}' where number = 1     | entry 1 is not as it was written
          delete from audit_entry where number = 2                          | entry 2 is missing
          delete from audit_entry where number >= 4                         | the end was cut off: 6 entries were written, the last one there is entry 3
          update audit_entry set number = -number where number = 4          | entry 4 is missing
          update audit_head set number = 5                                  | entry 5 is not the last one written
          """)
  void namesTheFirstFault(String tampering, String fault) {
    for (int n = 1; n <= 6; n++) {
      record("story:" + n);
    }
    tamper(tampering);
    assertThat(audit.check(null)).isEqualTo(new Audit.Check.Broken(fault));
  }

  @Test
  void noticesEntriesThatChangedPlaces() {
    for (int n = 1; n <= 4; n++) {
      record("story:" + n);
    }
    tamper(
        """
        update audit_entry e set subject = o.subject, hash = o.hash, previous = o.previous
        from audit_entry o where (e.number, o.number) in ((2, 3), (3, 2))
        """);
    assertThat(audit.check(null))
        .isEqualTo(new Audit.Check.Broken("entry 2 is not as it was written"));
  }

  /** Whoever has the database can write a chain anew; not so that an entry noted before fits. */
  @Test
  void noticesARecordWrittenAnewByAnEntryKnownFromEarlier() {
    record("story:1");
    record("story:2");
    var known = new Audit.Known(2, audit.find(Audit.Query.EVERYTHING, 1).getFirst().hash());
    assertThat(audit.check(known)).isInstanceOf(Audit.Check.Whole.class);
    tamper("delete from audit_entry");
    tamper("update audit_head set number = 0, hash = repeat('0', 64)");
    record("story:1");
    assertThat(audit.check(known))
        .isEqualTo(new Audit.Check.Broken("entry 2, known from earlier, is missing"));
    record("story:9");
    assertThat(audit.check(known))
        .isEqualTo(new Audit.Check.Broken("entry 2 is not the one known from earlier"));
  }

  @Test
  void findsByWhatWhoAndWhen() {
    record("story:1");
    record("story:2");
    record("story:1");
    assertThat(audit.find(new Audit.Query(null, "story:1", null, null, null, null, null), 10))
        .hasSize(2);
    assertThat(audit.find(new Audit.Query(null, "story:1", null, null, null, null, 3L), 10))
        .hasSize(1);
    assertThat(audit.find(new Audit.Query(null, null, Member.MASTHEAD, "x", null, null, null), 10))
        .isEmpty();
  }

  /** A node of the same database. */
  private Modules house() {
    return Modules.of(database, new MovingClock(), "account", "changelog", "title", "staff");
  }

  private void record(String subject) {
    record(house, subject);
  }

  private static void record(Modules house, String subject) {
    house
        .get(TransactionTemplate.class)
        .executeWithoutResult(status -> house.get(Audit.class).record(act(subject)));
  }

  private TransactionTemplate transaction() {
    return house.get(TransactionTemplate.class);
  }

  private static Act act(String subject) {
    return Act.of(Member.MASTHEAD, "story.publish", subject).with("a", "b");
  }

  /** As somebody who owns the database could. */
  private void tamper(String statement) {
    transaction()
        .executeWithoutResult(status -> {
          house.sql().sql("set local session_replication_role = replica").update();
          house.sql().sql(statement).update();
        });
  }
}
