package press.masthead.readership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.story.Story;

@Repository
class RankingTable {
  private static final String LOCK = "masthead_most_read";

  private final JdbcClient sql;

  RankingTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** When and over what window the ranking was made. */
  record Made(Instant asOf, Duration window) {}

  /** One list's stories in order, with when they were ranked. */
  record Stored(Made made, List<Story.Id> stories) {}

  /** Takes the turn until the transaction ends; false if another node has it. */
  boolean tryTurn() {
    return sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  /** As {@link #tryTurn}, waiting for it. */
  void takeTurn() {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
        .param("lock", LOCK)
        .query()
        .singleRow();
  }

  Optional<Made> made() {
    return sql.sql("select as_of, window_seconds from most_read_made")
        .query((row, n) -> made(row))
        .optional();
  }

  void replace(Made made, List<Ranked> ranking) {
    sql.sql(
            """
            insert into most_read_made (as_of, window_seconds) values (:asOf, :window)
            on conflict (one) do update
            set as_of = excluded.as_of, window_seconds = excluded.window_seconds
            """)
        .param("asOf", Timestamp.from(made.asOf()))
        .param("window", made.window().toSeconds())
        .update();
    sql.sql("delete from most_read").update();
    sql.sql(
            """
            insert into most_read (list, place, story_id, readers)
            select * from unnest(:lists::text[], :places::int[], :stories::bigint[],
                                 :readers::int[])
            """)
        .param("lists", ranking.stream().map(Ranked::list).toArray(String[]::new))
        .param("places", ranking.stream().map(Ranked::place).toArray(Integer[]::new))
        .param("stories", ranking.stream().map(each -> each.story().value()).toArray(Long[]::new))
        .param("readers", ranking.stream().map(Ranked::readers).toArray(Long[]::new))
        .update();
  }

  List<Ranked> all() {
    return sql.sql(
            "select list, place, story_id, readers from most_read order by list collate \"C\", place")
        .query((row, n) ->
            new Ranked(
                row.getString("list"), row.getInt("place"), story(row), row.getLong("readers")))
        .list();
  }

  /** Empty before anything was ever ranked. */
  Optional<Stored> find(String list) {
    return sql.sql(
            """
            select as_of, window_seconds, story_id
            from most_read_made left join most_read on list = :list
            order by place
            """)
        .param("list", list)
        .query(RankingTable::stored);
  }

  private static Optional<Stored> stored(ResultSet row) throws SQLException {
    @Nullable Made made = null;
    var stories = new ArrayList<Story.Id>();
    while (row.next()) {
      made = made(row);
      if (row.getObject("story_id") != null) {
        stories.add(story(row));
      }
    }
    return made == null ? Optional.empty() : Optional.of(new Stored(made, stories));
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        row.getTimestamp("as_of").toInstant(), Duration.ofSeconds(row.getLong("window_seconds")));
  }

  private static Story.Id story(ResultSet row) throws SQLException {
    return new Story.Id(row.getLong("story_id"));
  }
}
