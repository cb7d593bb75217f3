package press.masthead.reader;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.account.Token;

@Repository
class TokenTable {
  private final JdbcClient jdbc;

  TokenTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose token it is, and the address it was sent to. */
  record Claim(Reader.Id reader, String email) {}

  void insert(Token token, Reader.Id reader, Purpose purpose, String email, Instant expires) {
    jdbc.sql(
            """
            insert into reader_token (hash, reader_id, purpose, email, expires_at)
            values (:hash, :reader, :purpose, :email, :expires)
            """)
        .param("hash", token.hash())
        .param("reader", reader.value())
        .param("purpose", purpose.name())
        .param("email", email)
        .param("expires", Timestamp.from(expires))
        .update();
  }

  /** Whether a token would be good now; does not use it up. */
  boolean isGood(Token token, Purpose purpose, Instant now) {
    return jdbc.sql(
            """
            select exists (
              select from reader_token
              where hash = :hash and purpose = :purpose and expires_at > :now)
            """)
        .param("hash", token.hash())
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  /** Uses a token up. */
  Optional<Claim> consume(Token token, Purpose purpose, Instant now) {
    return jdbc.sql(
            """
            delete from reader_token
            where hash = :hash and purpose = :purpose and expires_at > :now
            returning reader_id, email
            """)
        .param("hash", token.hash())
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(now))
        .query((row, number) ->
            new Claim(new Reader.Id(row.getLong("reader_id")), row.getString("email")))
        .optional();
  }

  void deleteOf(Reader.Id reader, Purpose purpose) {
    jdbc.sql("delete from reader_token where reader_id = :reader and purpose = :purpose")
        .param("reader", reader.value())
        .param("purpose", purpose.name())
        .update();
  }

  void deleteExpired(Instant now) {
    jdbc.sql("delete from reader_token where expires_at <= :now")
        .param("now", Timestamp.from(now))
        .update();
  }
}
