package press.masthead.editor.writing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.story.Story;

@Repository
class PresenceTable {
  private final JdbcClient jdbc;

  PresenceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Story.Id story, Present present, Instant at) {
    jdbc.sql(
            """
            insert into writing_presence (story, client, member, version, anchor, head, at)
            values (:story, :client, :member, :version, :anchor, :head, :at)
            on conflict (story, client) do update set
              member = excluded.member, version = excluded.version, anchor = excluded.anchor,
              head = excluded.head, at = excluded.at
            """)
        .param("story", story.value())
        .param("client", present.client())
        .param("member", present.member().value())
        .param("version", present.version())
        .param("anchor", present.anchor())
        .param("head", present.head())
        .param("at", Timestamp.from(at))
        .update();
  }

  List<Present> since(Story.Id story, Instant at) {
    return jdbc.sql(
            """
            select client, member, version, anchor, head from writing_presence
            where story = :story and at > :at order by client
            """)
        .param("story", story.value())
        .param("at", Timestamp.from(at))
        .query((row, n) ->
            new Present(
                row.getString("client"),
                new Member.Id(row.getLong("member")),
                row.getInt("version"),
                row.getInt("anchor"),
                row.getInt("head")))
        .list();
  }
}
