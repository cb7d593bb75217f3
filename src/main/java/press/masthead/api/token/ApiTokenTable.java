package press.masthead.api.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.title.Title;

@Repository
class ApiTokenTable {
  private final JdbcClient sql;

  ApiTokenTable(JdbcClient sql) {
    this.sql = sql;
  }

  ApiToken insert(ApiToken token, byte[] hash) {
    return sql.sql(
            """
            insert into api_token (staff_id, name, hash, scopes, titles, made_at, expires_at)
            values (:staff, :name, :hash, :scopes, :titles, :made, :expires)
            returning *
            """)
        .param("staff", token.member().value())
        .param("name", token.name())
        .param("hash", hash)
        .param("scopes", token.scopes().stream().map(Scope::name).toArray(String[]::new))
        .param("titles", token.titles().stream().map(Title.Id::value).toArray(Long[]::new))
        .param("made", Timestamp.from(token.made()))
        .param("expires", Timestamp.from(token.expires()))
        .query((row, n) -> token(row))
        .single();
  }

  List<ApiToken> of(Member.Id member) {
    return sql.sql(
            """
            select * from api_token where staff_id = :staff and revoked_at is null order by id desc
            """)
        .param("staff", member.value())
        .query((row, n) -> token(row))
        .list();
  }

  List<ApiToken> good(
      Collection<Title.Id> titles, Instant now, ApiToken.@Nullable Id before, int limit) {
    return sql.sql(
            """
            select * from api_token
            where revoked_at is null and expires_at > :now and titles && :titles and id < :before
            order by id desc limit :limit
            """)
        .param("now", Timestamp.from(now))
        .param("titles", titles.stream().map(Title.Id::value).toArray(Long[]::new))
        .param("before", before == null ? Long.MAX_VALUE : before.value())
        .param("limit", limit)
        .query((row, n) -> token(row))
        .list();
  }

  Optional<ApiToken> find(ApiToken.Id id) {
    return sql.sql("select * from api_token where id = :id and revoked_at is null")
        .param("id", id.value())
        .query((row, n) -> token(row))
        .optional();
  }

  Optional<ApiToken> find(byte[] hash, Instant now) {
    return sql.sql(
            """
            select * from api_token
            where hash = :hash and revoked_at is null and expires_at > :now
            """)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .query((row, n) -> token(row))
        .optional();
  }

  void used(ApiToken.Id id, Instant now) {
    sql.sql("update api_token set last_used_at = :now where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .update();
  }

  /** False if it is not theirs, or revoked already. */
  boolean revoke(ApiToken.Id id, Member.Id owner, Instant now) {
    return sql.sql(
                """
                update api_token set revoked_at = :now
                where id = :id and staff_id = :owner and revoked_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("id", id.value())
            .param("owner", owner.value())
            .update()
        > 0;
  }

  List<ApiToken.Id> revokeAll(Member.Id owner, Instant now) {
    return sql.sql(
            """
            update api_token set revoked_at = :now
            where staff_id = :owner and revoked_at is null
            returning id
            """)
        .param("now", Timestamp.from(now))
        .param("owner", owner.value())
        .query((row, n) -> new ApiToken.Id(row.getLong("id")))
        .list();
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    var scopes = (String[]) row.getArray("scopes").getArray();
    var titles = (Long[]) row.getArray("titles").getArray();
    var used = row.getTimestamp("last_used_at");
    return new ApiToken(
        new ApiToken.Id(row.getLong("id")),
        new Member.Id(row.getLong("staff_id")),
        row.getString("name"),
        Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toSet()),
        Arrays.stream(titles).map(Title.Id::new).collect(Collectors.toSet()),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        used == null ? null : used.toInstant());
  }
}
