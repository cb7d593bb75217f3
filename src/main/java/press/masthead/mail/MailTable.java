package press.masthead.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailTable {
  private final JdbcClient jdbc;

  MailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, Mail mail, Instant now) {
    jdbc.sql(
            """
            insert into mail (id, from_name, recipient, subject, text, html, posted_at, due_at)
            values (:id, :from, :to, :subject, :text, :html, :now, :now)
            """)
        .param("id", id)
        .param("from", mail.from())
        .param("to", mail.to())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("html", mail.html())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The next mail that is due, which nobody else is given before {@code until}. */
  Optional<PostedMail> take(Instant now, Instant until) {
    return jdbc.sql(
            """
            update mail set due_at = :until
            where id = (
              select id from mail
              where due_at <= :now and given_up_at is null
              order by due_at
              limit 1
              for update skip locked)
            returning id, from_name, recipient, subject, text, html, posted_at, attempts
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query(MailTable::read)
        .optional();
  }

  void delete(UUID id) {
    jdbc.sql("delete from mail where id = :id").param("id", id).update();
  }

  void postpone(UUID id, Instant due, String error) {
    jdbc.sql(
            """
            update mail set due_at = :due, attempts = attempts + 1, last_error = :error
            where id = :id
            """)
        .param("id", id)
        .param("due", Timestamp.from(due))
        .param("error", error)
        .update();
  }

  void giveUp(UUID id, Instant now, String error) {
    jdbc.sql(
            """
            update mail set given_up_at = :now, attempts = attempts + 1, last_error = :error
            where id = :id
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .param("error", error)
        .update();
  }

  void deleteFor(String address) {
    jdbc.sql("delete from mail where lower(recipient) = lower(:address)")
        .param("address", address)
        .update();
  }

  int deleteGivenUpBefore(Instant moment) {
    return jdbc.sql("delete from mail where given_up_at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }

  private static PostedMail read(ResultSet row, int number) throws SQLException {
    return new PostedMail(
        row.getObject("id", UUID.class),
        new Mail(
            row.getString("from_name"),
            row.getString("recipient"),
            row.getString("subject"),
            row.getString("text"),
            row.getString("html")),
        row.getTimestamp("posted_at").toInstant(),
        row.getInt("attempts"));
  }
}
