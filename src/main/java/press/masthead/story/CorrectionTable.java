package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/** What was said to be wrong. */
@Repository
class CorrectionTable {
  private final JdbcClient sql;

  CorrectionTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** A correction and the story that it is of. */
  record Row(Story.Id story, Correction correction) {}

  void insert(Story story, Correction correction, Member.Id by) {
    sql.sql(
            """
            insert into story_correction (story_id, title_id, at, by, revision, wrong, correct)
            values (:story, :title, :at, :by, :revision, :wrong, :right)
            """)
        .param("story", story.id().value())
        .param("title", story.title().value())
        .param("at", Timestamp.from(correction.at()))
        .param("by", by.value())
        .param("revision", story.revision())
        .param("wrong", correction.wrong())
        .param("right", correction.right())
        .update();
  }

  /** Newest first. */
  List<Row> of(Collection<Story.Id> stories) {
    return sql.sql(
            """
            select * from story_correction where story_id = any(:stories) order by at desc, id desc
            """)
        .param("stories", stories.stream().map(Story.Id::value).toArray(Long[]::new))
        .query((row, n) -> row(row))
        .list();
  }

  boolean has(Story.Id story) {
    return sql.sql("select exists (select from story_correction where story_id = :story)")
        .param("story", story.value())
        .query(Boolean.class)
        .single();
  }

  /** Of published stories, newest first. */
  List<Row> between(Title.Id title, Instant from, Instant until) {
    return sql.sql(
            """
            select c.* from story_correction c join published_story using (story_id)
            where c.title_id = :title and c.at >= :from and c.at < :until
            order by c.at desc, c.id desc
            """)
        .param("title", title.value())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, n) -> row(row))
        .list();
  }

  /** Of published stories, the newest month first. */
  List<Corrections.Month> months(Title.Id title, ZoneId zone) {
    return sql.sql(
            """
            select date_trunc('month', c.at at time zone :zone)::date as month, count(*) as many
            from story_correction c join published_story using (story_id)
            where c.title_id = :title
            group by month order by month desc
            """)
        .param("title", title.value())
        .param("zone", zone.getId())
        .query((row, n) ->
            new Corrections.Month(
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("many")))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Story.Id(row.getLong("story_id")),
        new Correction(
            row.getTimestamp("at").toInstant(), row.getString("wrong"), row.getString("correct")));
  }
}
