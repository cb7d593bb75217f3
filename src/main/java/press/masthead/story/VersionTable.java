package press.masthead.story;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers had of stories. */
@Repository
class VersionTable {
  private final JdbcClient sql;

  VersionTable(JdbcClient sql) {
    this.sql = sql;
  }

  record Row(int revision, Versions.Version version) {}

  /** As they came out; the same revision may have come out more than once. */
  List<Row> of(Story.Id story) {
    return sql.sql(
            """
            select m.at, m.verb, m.revision, r.content
            from story_move m
            join story_revision r on r.story_id = m.story_id and r.number = m.revision
            where m.story_id = :story and m.verb in ('publish', 'update', 'correct')
            order by m.id
            """)
        .param("story", story.value())
        .query((row, n) ->
            new Row(
                row.getInt("revision"),
                new Versions.Version(
                    row.getTimestamp("at").toInstant(),
                    row.getString("verb").equals("correct"),
                    ContentJson.read(row.getString("content")))))
        .list();
  }
}
