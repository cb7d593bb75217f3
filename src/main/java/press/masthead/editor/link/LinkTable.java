package press.masthead.editor.link;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkTable {
  private final JdbcClient jdbc;

  LinkTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param problem null if there was none
   */
  record Answer(String url, Instant at, @Nullable String problem) {}

  void put(Answer answer) {
    jdbc.sql(
            """
            insert into link_answer (url, asked_at, problem) values (:url, :at, :problem)
            on conflict (url) do update
              set asked_at = excluded.asked_at, problem = excluded.problem
            """)
        .param("url", answer.url())
        .param("at", Timestamp.from(answer.at()))
        .param("problem", answer.problem())
        .update();
  }

  List<Answer> find(Collection<String> urls) {
    return jdbc.sql("select url, asked_at, problem from link_answer where url = any(:urls)")
        .param("urls", urls.toArray(String[]::new))
        .query((row, n) ->
            new Answer(
                row.getString("url"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("problem")))
        .list();
  }
}
