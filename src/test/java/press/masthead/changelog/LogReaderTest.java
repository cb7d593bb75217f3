package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.testing.TestDatabase;

class LogReaderTest {
  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient sql = JdbcClient.create(database.dataSource());
  private final LogReader log = new LogReader(database.dataSource());

  @Test
  void readsAllThatCameSinceInItsOrder() {
    write(1, 1200);
    var all = log.since(Position.START).orElseThrow();
    assertThat(all).extracting(Change::position).isSorted().doesNotHaveDuplicates();
    assertThat(all).hasSize(1200);
    var last = all.getLast().position();
    assertThat(log.since(last)).contains(List.of());
    write(1201, 1201);
    assertThat(log.since(last).orElseThrow())
        .extracting(Change::keys)
        .containsExactly(Set.of("story:1201/body"));
  }

  @Test
  void doesNotReadOnForEver() {
    write(1, 25_000);
    assertThat(log.since(Position.START)).isEmpty();
  }

  @Test
  void tellsOneDatabaseFromAnother() {
    assertThat(log.origin()).isEqualTo(new LogReader(database.dataSource()).origin());
    assertThat(log.origin())
        .isNotEqualTo(new LogReader(TestDatabase.create().dataSource()).origin());
  }

  private void write(int from, int to) {
    sql.sql(
            """
            insert into change (keys)
            select array['story:' || n || '/body'] from generate_series(:from, :to) as n
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }
}
