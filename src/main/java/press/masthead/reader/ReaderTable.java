package press.masthead.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.account.EmailAddress;

@Repository
class ReaderTable {
  private final JdbcClient jdbc;

  ReaderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account with what only sign-in needs. */
  record Account(Reader reader, String passwordHash, int sessionEpoch) {}

  /** Empty if the address is taken. */
  Optional<Reader.Id> insert(EmailAddress email, String name, String passwordHash, Instant now) {
    return jdbc.sql(
            """
            insert into reader (email, email_key, display_name, password_hash, registered_at)
            values (:email, :key, :name, :hash, :now)
            on conflict (email_key) do nothing
            returning id
            """)
        .param("email", email.value())
        .param("key", email.key())
        .param("name", name)
        .param("hash", passwordHash)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .map(Reader.Id::new);
  }

  /**
   * The later registration of an address that nobody has confirmed takes the earlier one's place.
   */
  void replaceUnverified(Reader.Id reader, EmailAddress email, String name, String passwordHash) {
    jdbc.sql(
            """
            update reader
            set email = :email, display_name = :name, password_hash = :hash,
                session_epoch = session_epoch + 1
            where id = :id and verified_at is null
            """)
        .param("email", email.value())
        .param("name", name)
        .param("hash", passwordHash)
        .param("id", reader.value())
        .update();
  }

  Optional<Account> find(Reader.Id id) {
    return jdbc.sql("select * from reader where id = :id")
        .param("id", id.value())
        .query(ReaderTable::read)
        .optional();
  }

  Optional<Account> findByEmail(EmailAddress email) {
    return jdbc.sql("select * from reader where email_key = :key")
        .param("key", email.key())
        .query(ReaderTable::read)
        .optional();
  }

  Map<Reader.Id, String> displayNames(Collection<Reader.Id> ids) {
    return jdbc
        .sql("select id, display_name from reader where id = any(:ids)")
        .param("ids", ids.stream().map(Reader.Id::value).toArray(Long[]::new))
        .query((row, number) -> Map.entry(new Reader.Id(row.getLong(1)), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Locks the account against a registration or verification at the same moment. */
  Optional<Account> lockByEmail(EmailAddress email) {
    return jdbc.sql("select * from reader where email_key = :key for update")
        .param("key", email.key())
        .query(ReaderTable::read)
        .optional();
  }

  /** Makes the address the account's, confirmed; false if it is another account's. */
  boolean verify(Reader.Id reader, EmailAddress email, Instant now) {
    return jdbc.sql(
                """
                update reader
                set email = :email, email_key = :key, verified_at = coalesce(verified_at, :now)
                where id = :id
                  and not exists (select from reader where email_key = :key and id <> :id)
                """)
            .param("email", email.value())
            .param("key", email.key())
            .param("now", Timestamp.from(now))
            .param("id", reader.value())
            .update()
        == 1;
  }

  void rename(Reader.Id reader, String name) {
    jdbc.sql("update reader set display_name = :name where id = :id")
        .param("name", name)
        .param("id", reader.value())
        .update();
  }

  /** Sets a new password and ends all sessions. */
  void changePassword(Reader.Id reader, String passwordHash) {
    jdbc.sql(
            """
            update reader set password_hash = :hash, session_epoch = session_epoch + 1
            where id = :id
            """)
        .param("hash", passwordHash)
        .param("id", reader.value())
        .update();
  }

  /** The same password, hashed as we hash now. */
  void rehash(Reader.Id reader, String oldHash, String newHash) {
    jdbc.sql("update reader set password_hash = :new where id = :id and password_hash = :old")
        .param("new", newHash)
        .param("old", oldHash)
        .param("id", reader.value())
        .update();
  }

  void endSessions(Reader.Id reader) {
    jdbc.sql("update reader set session_epoch = session_epoch + 1 where id = :id")
        .param("id", reader.value())
        .update();
  }

  void delete(Reader.Id reader) {
    jdbc.sql("delete from reader where id = :id").param("id", reader.value()).update();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new Reader(
            new Reader.Id(row.getLong("id")),
            row.getString("email"),
            row.getString("display_name"),
            row.getTimestamp("verified_at") != null,
            row.getTimestamp("registered_at").toInstant()),
        row.getString("password_hash"),
        row.getInt("session_epoch"));
  }
}
