package press.masthead.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpenIdTable {
  private final JdbcClient sql;

  OpenIdTable(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Member.Id> owner(String issuer, String subject) {
    return sql.sql(
            "select staff_id from staff_openid where issuer = :issuer and subject = :subject")
        .param("issuer", issuer)
        .param("subject", subject)
        .query((row, n) -> new Member.Id(row.getLong("staff_id")))
        .optional();
  }

  Optional<OpenIdLink> of(Member.Id member, String issuer) {
    return sql.sql(
            """
            select email, linked_at, used_at from staff_openid
            where staff_id = :staff and issuer = :issuer
            """)
        .param("staff", member.value())
        .param("issuer", issuer)
        .query((row, n) -> link(row))
        .optional();
  }

  /** False if one or the other is linked already. */
  boolean insert(String issuer, String subject, Member.Id member, String email, Instant at) {
    return sql.sql(
                """
                insert into staff_openid (issuer, subject, staff_id, email, linked_at)
                values (:issuer, :subject, :staff, :email, :at)
                on conflict do nothing
                """)
            .param("issuer", issuer)
            .param("subject", subject)
            .param("staff", member.value())
            .param("email", email)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  void use(String issuer, String subject, Instant at) {
    sql.sql(
            """
            update staff_openid set used_at = :at where issuer = :issuer and subject = :subject
            """)
        .param("at", Timestamp.from(at))
        .param("issuer", issuer)
        .param("subject", subject)
        .update();
  }

  /** False if there was none. */
  boolean delete(Member.Id member, String issuer) {
    return sql.sql("delete from staff_openid where staff_id = :staff and issuer = :issuer")
            .param("staff", member.value())
            .param("issuer", issuer)
            .update()
        > 0;
  }

  private static OpenIdLink link(ResultSet row) throws SQLException {
    var used = row.getTimestamp("used_at");
    return new OpenIdLink(
        row.getString("email"),
        row.getTimestamp("linked_at").toInstant(),
        used == null ? null : used.toInstant());
  }
}
