package press.masthead.api.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.api.token.ApiToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to requests with a key, within the transaction that did what they ask. */
@Repository
class AnswerTable {
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient sql;

  AnswerTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Takes the key; waits for whoever has taken it and is not done.
   *
   * @return false if they have answered
   */
  boolean begin(ApiToken.Id token, String key, byte[] request, Instant now) {
    return sql.sql(
                """
                insert into api_answer (token_id, key, request, at)
                values (:token, :key, :request, :now)
                on conflict do nothing
                """)
            .param("token", token.value())
            .param("key", key)
            .param("request", request)
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  void finish(ApiToken.Id token, String key, KeptAnswer answer) {
    sql.sql(
            """
            update api_answer set status = :status, headers = :headers::jsonb, body = :body
            where token_id = :token and key = :key
            """)
        .param("status", answer.status())
        .param("headers", JsonMapper.shared().writeValueAsString(answer.headers()))
        .param("body", answer.body())
        .param("token", token.value())
        .param("key", key)
        .update();
  }

  Optional<KeptAnswer> find(ApiToken.Id token, String key) {
    return sql.sql("select * from api_answer where token_id = :token and key = :key")
        .param("token", token.value())
        .param("key", key)
        .query((row, n) -> answer(row))
        .optional();
  }

  /** That one, if it is from before then. */
  void forget(ApiToken.Id token, String key, Instant before) {
    sql.sql("delete from api_answer where token_id = :token and key = :key and at < :before")
        .param("token", token.value())
        .param("key", key)
        .param("before", Timestamp.from(before))
        .update();
  }

  void forgetAll(Instant before) {
    sql.sql("delete from api_answer where at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }

  private static KeptAnswer answer(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getBytes("request"),
        row.getInt("status"),
        JsonMapper.shared().readValue(row.getString("headers"), HEADERS),
        row.getBytes("body"));
  }
}
