package press.masthead.comment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.reader.Reader;

@Repository
class ReportTable {
  private final JdbcClient jdbc;

  ReportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if that reader has reported that comment before. */
  boolean insert(Comment.Id comment, Reader.Id by, Report report, Instant now) {
    return jdbc.sql(
                """
                insert into comment_report (comment_id, reader_id, reason, words, at)
                values (:comment, :by, :reason, :words, :now)
                on conflict do nothing
                """)
            .param("comment", comment.value())
            .param("by", by.value())
            .param("reason", report.reason().name())
            .param("words", report.words())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** False if there is none that waits. */
  boolean see(Comment.Id comment, Instant now) {
    return jdbc.sql(
                """
                update comment_report set seen_at = :now
                where comment_id = :comment and seen_at is null
                """)
            .param("comment", comment.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** All that a reader reported, as kept. */
  List<Map<String, @Nullable Object>> by(Reader.Id reader) {
    return jdbc.sql(
            """
            select comment_id as comment, reason, words, at from comment_report
            where reader_id = :reader order by at
            """)
        .param("reader", reader.value())
        .query()
        .listOfRows();
  }

  void deleteBy(Reader.Id reader) {
    jdbc.sql("delete from comment_report where reader_id = :reader")
        .param("reader", reader.value())
        .update();
  }
}
