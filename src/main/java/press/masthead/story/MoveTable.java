package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;

/** What was done to stories. */
@Repository
class MoveTable {
  private final JdbcClient sql;

  MoveTable(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Story.Id story, Move move) {
    sql.sql(
            """
            insert into story_move (story_id, at, by, verb, state, revision, reason)
            values (:story, :at, :by, :verb, :state, :revision, :reason)
            """)
        .param("story", story.value())
        .param("at", Timestamp.from(move.at()))
        .param("by", move.by().value())
        .param("verb", move.verb().name().toLowerCase(Locale.ROOT))
        .param("state", move.state().name().toLowerCase(Locale.ROOT))
        .param("revision", move.revision())
        .param("reason", move.reason())
        .update();
  }

  /** Newest first. */
  List<Move> of(Story.Id story) {
    return sql.sql("select * from story_move where story_id = :story order by id desc")
        .param("story", story.value())
        .query((row, n) -> move(row))
        .list();
  }

  private static Move move(ResultSet row) throws SQLException {
    return new Move(
        row.getTimestamp("at").toInstant(),
        new Member.Id(row.getLong("by")),
        Verb.valueOf(row.getString("verb").toUpperCase(Locale.ROOT)),
        Story.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("revision"),
        row.getString("reason"));
  }
}
