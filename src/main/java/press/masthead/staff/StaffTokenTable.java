package press.masthead.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.account.Token;

@Repository
class StaffTokenTable {
  private final JdbcClient sql;

  StaffTokenTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** What a link is for. */
  enum Purpose {
    /** Choose a first password. */
    JOIN,
    /** Choose another. */
    RESET;

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In place of any earlier one for the same purpose. */
  void put(Token token, Member.Id member, Purpose purpose, Instant expires) {
    delete(member, purpose);
    sql.sql(
            """
            insert into staff_token (hash, staff_id, purpose, expires_at)
            values (:hash, :staff, :purpose, :expires)
            """)
        .param("hash", token.hash())
        .param("staff", member.value())
        .param("purpose", purpose.stored())
        .param("expires", Timestamp.from(expires))
        .update();
  }

  /** Whose it is, if it is good now. */
  Optional<Member.Id> find(Token token, Purpose purpose, Instant now) {
    return sql.sql(
            """
            select staff_id from staff_token
            where hash = :hash and purpose = :purpose and expires_at > :now
            """)
        .param("hash", token.hash())
        .param("purpose", purpose.stored())
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Member.Id(row.getLong("staff_id")))
        .optional();
  }

  /** Whose it was; it is used up. */
  Optional<Member.Id> use(Token token, Purpose purpose, Instant now) {
    return sql.sql(
            """
            delete from staff_token
            where hash = :hash and purpose = :purpose and expires_at > :now
            returning staff_id
            """)
        .param("hash", token.hash())
        .param("purpose", purpose.stored())
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Member.Id(row.getLong("staff_id")))
        .optional();
  }

  /** Uses up the member's; false if there is none that is good now. */
  boolean use(Member.Id member, Purpose purpose, Instant now) {
    return sql.sql(
                """
                delete from staff_token
                where staff_id = :staff and purpose = :purpose and expires_at > :now
                """)
            .param("staff", member.value())
            .param("purpose", purpose.stored())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  void delete(Member.Id member, Purpose purpose) {
    sql.sql("delete from staff_token where staff_id = :staff and purpose = :purpose")
        .param("staff", member.value())
        .param("purpose", purpose.stored())
        .update();
  }
}
