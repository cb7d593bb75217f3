package press.masthead.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;

/** What is to come out, and what must not yet. */
@Repository
class DiaryTable {
  private static final String DUE = "scheduled_at is not null and schedule_failure is null and ";

  private final JdbcClient sql;

  DiaryTable(JdbcClient sql) {
    this.sql = sql;
  }

  void schedule(Story.Id story, Instant at, long revision, Member.Id by) {
    sql.sql(
            """
            update story
            set scheduled_at = :at, scheduled_revision = :revision, scheduled_by = :by,
                schedule_failure = null
            where id = :story
            """)
        .param("at", Timestamp.from(at))
        .param("revision", revision)
        .param("by", by.value())
        .param("story", story.value())
        .update();
  }

  void unschedule(Story.Id story) {
    sql.sql("update story set scheduled_at = null, schedule_failure = null where id = :story")
        .param("story", story.value())
        .update();
  }

  void fail(Story.Id story, String why) {
    sql.sql("update story set schedule_failure = :why where id = :story")
        .param("why", why)
        .param("story", story.value())
        .update();
  }

  /**
   * @param until null to lift it
   */
  void embargo(Story.Id story, @Nullable Instant until, @Nullable String note) {
    sql.sql("update story set embargo_until = :until, embargo_note = :note where id = :story")
        .param("until", until == null ? null : Timestamp.from(until))
        .param("note", note)
        .param("story", story.value())
        .update();
  }

  /** What it is time for, in order. */
  List<Story.Id> due(Instant now) {
    return sql.sql(
            "select id from story where "
                + DUE
                + """
                greatest(scheduled_at, embargo_until) <= :now
                order by greatest(scheduled_at, embargo_until), id limit 100
                """)
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Story.Id(row.getLong("id")))
        .list();
  }

  /** Locks it if it is still time for it and nobody else has it. */
  boolean take(Story.Id story, Instant now) {
    return sql.sql(
            "select id from story where id = :story and "
                + DUE
                + "greatest(scheduled_at, embargo_until) <= :now for no key update skip locked")
        .param("story", story.value())
        .param("now", Timestamp.from(now))
        .query((row, n) -> row.getLong("id"))
        .optional()
        .isPresent();
  }

  /** When it is time for the next one. */
  Optional<Instant> next() {
    return sql.sql(
            "select min(greatest(scheduled_at, embargo_until)) as next from story where "
                + DUE
                + "true")
        .query((row, n) -> Optional.ofNullable(row.getTimestamp("next")).map(Timestamp::toInstant))
        .single();
  }
}
