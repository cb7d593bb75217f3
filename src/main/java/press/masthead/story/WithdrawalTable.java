package press.masthead.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Title;

/** Stories that were taken back for good. */
@Repository
class WithdrawalTable {
  private final JdbcClient sql;

  WithdrawalTable(JdbcClient sql) {
    this.sql = sql;
  }

  void put(Story.Id story, Instant at, @Nullable String notice) {
    sql.sql(
            """
            insert into story_withdrawal (story_id, at, notice) values (:story, :at, :notice)
            on conflict (story_id) do update set at = excluded.at, notice = excluded.notice
            """)
        .param("story", story.value())
        .param("at", Timestamp.from(at))
        .param("notice", notice)
        .update();
  }

  Optional<Instant> at(Story.Id story) {
    return sql.sql("select at from story_withdrawal where story_id = :story")
        .param("story", story.value())
        .query((row, n) -> row.getTimestamp("at").toInstant())
        .optional();
  }

  /** At an address that such a story has or had. */
  Optional<Notice> notice(Title.Id title, String address) {
    return sql.sql(
            """
            select w.*, s.state from story_address a
            join story_withdrawal w using (story_id) join story s on s.id = a.story_id
            where a.title_id = :title and a.address = :address
            """)
        .param("title", title.value())
        .param("address", address)
        .query((row, n) ->
            new Notice(
                new Story.Id(row.getLong("story_id")),
                row.getString("state").equals("taken_down"),
                row.getTimestamp("at").toInstant(),
                row.getString("notice")))
        .optional();
  }
}
