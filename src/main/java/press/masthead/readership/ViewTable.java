package press.masthead.readership;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.story.Story;

/** The log of views and its count by hour, always written together. */
@Repository
class ViewTable {
  private final JdbcClient sql;

  ViewTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Adds what the log does not have yet. The order of the lines is the order of the locks: nodes
   * that write the same ones at the same time wait for each other, never in a circle.
   */
  void add(Collection<LoggedView> views) {
    sql.sql(
            """
            with fresh as (
              insert into page_view (hour, story_id, reader, title_id, at)
              select date_trunc('hour', at, 'UTC'), story, reader, title, at
              from unnest(:stories::bigint[], :readers::bytea[], :titles::bigint[],
                          :times::timestamptz[]) as view (story, reader, title, at)
              order by 1, 2, 3, 5
              on conflict do nothing
              returning hour, story_id
            )
            insert into story_hour (hour, story_id, readers)
            select hour, story_id, count(*) from fresh
            group by hour, story_id order by hour, story_id
            on conflict (hour, story_id)
            do update set readers = story_hour.readers + excluded.readers
            """)
        .param("stories", column(views, view -> view.story().value()).toArray(Long[]::new))
        .param("readers", column(views, view -> view.reader().bytes()).toArray(byte[][]::new))
        .param("titles", column(views, view -> view.title().value()).toArray(Long[]::new))
        .param("times", column(views, view -> view.at().toString()).toArray(String[]::new))
        .update();
  }

  /** Readers by story over the hours that began after {@code from} and not after {@code to}. */
  Map<Story.Id, Long> readers(Instant from, Instant to) {
    return readers(
        """
        select story_id, sum(readers) as readers from story_hour
        where hour > :from and hour <= :to group by story_id
        """,
        from,
        to);
  }

  /** As {@link #readers}, counted in the log itself. */
  Map<Story.Id, Long> readersInLog(Instant from, Instant to) {
    return readers(
        """
        select story_id, count(*) as readers from page_view
        where hour > :from and hour <= :to group by story_id
        """,
        from,
        to);
  }

  /** Holds back whoever adds, until the transaction ends. */
  void hold() {
    sql.sql("lock table story_hour in share mode").update();
  }

  long logged() {
    return sql.sql("select count(*) from page_view").query(Long.class).single();
  }

  /** How many counts by hour are missing, too many or not what the log says. */
  long wrongHours() {
    return sql.sql(
            """
            select count(*)
            from (select hour, story_id, count(*) as readers from page_view group by 1, 2) as log
            full join story_hour as kept using (hour, story_id)
            where log.readers is distinct from kept.readers
            """)
        .query(Long.class)
        .single();
  }

  void recount() {
    sql.sql("lock table story_hour in share row exclusive mode").update();
    sql.sql("delete from story_hour").update();
    sql.sql(
            """
            insert into story_hour (hour, story_id, readers)
            select hour, story_id, count(*) from page_view group by hour, story_id
            """)
        .update();
  }

  Optional<Instant> oldestHour() {
    return sql.sql("select hour from story_hour order by hour limit 1")
        .query((row, n) -> row.getTimestamp("hour").toInstant())
        .optional();
  }

  void dropHour(Instant hour) {
    for (var table : List.of("page_view", "story_hour")) {
      sql.sql("delete from " + table + " where hour = :hour")
          .param("hour", Timestamp.from(hour))
          .update();
    }
  }

  private Map<Story.Id, Long> readers(String query, Instant from, Instant to) {
    var readers = new HashMap<Story.Id, Long>();
    sql.sql(query)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(row -> {
          readers.put(new Story.Id(row.getLong("story_id")), row.getLong("readers"));
        });
    return readers;
  }

  private static <T> List<T> column(Collection<LoggedView> views, Function<LoggedView, T> part) {
    return views.stream().map(part).toList();
  }
}
