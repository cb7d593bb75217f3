package press.masthead.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Title;

@Repository
class StaffTable {
  private static final String MEMBER = "select id, name, email, state, administrator from staff ";

  private final JdbcClient sql;

  StaffTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A member with what only signing in needs.
   *
   * @param epoch sessions opened in an earlier one have ended
   * @param totpStep the last step a code was taken from, so that none is taken twice
   */
  record Account(
      Member member,
      @Nullable String password,
      int epoch,
      @Nullable String totpSecret,
      long totpStep) {}

  static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  Member.Id insert(String name, String email) {
    var id =
        sql.sql(
                """
                insert into staff (name, email) values (:name, :email)
                on conflict (email) do update set email = excluded.email
                returning id
                """)
            .param("name", name)
            .param("email", email)
            .query(Long.class)
            .single();
    return new Member.Id(id);
  }

  Optional<Member> find(Member.Id id) {
    return sql.sql(MEMBER + "where id = :id")
        .param("id", id.value())
        .query((row, n) -> member(row))
        .optional();
  }

  List<Member> all() {
    return sql.sql(MEMBER + "where id <> :masthead order by lower(name), id")
        .param("masthead", Member.MASTHEAD.value())
        .query((row, n) -> member(row))
        .list();
  }

  List<Member> of(Title.Id title) {
    return sql.sql(
            MEMBER
                + """
                where id <> :masthead and state <> 'suspended' and (
                  administrator or id in (select staff_id from staff_role where title_id = :title))
                order by lower(name), id
                """)
        .param("masthead", Member.MASTHEAD.value())
        .param("title", title.value())
        .query((row, n) -> member(row))
        .list();
  }

  Optional<Account> account(String email) {
    return sql.sql("select * from staff where email = :email")
        .param("email", fold(email))
        .query((row, n) -> account(row))
        .optional();
  }

  Optional<Account> account(Member.Id id) {
    return sql.sql("select * from staff where id = :id")
        .param("id", id.value())
        .query((row, n) -> account(row))
        .optional();
  }

  boolean hasAdministrator() {
    return sql.sql("select exists (select from staff where administrator and state = 'active')")
        .query(Boolean.class)
        .single();
  }

  /** Of the publisher, those who may sign in; each stays as they are until the transaction ends. */
  List<Member.Id> lockAdministrators() {
    return sql.sql(
            """
            select id from staff where administrator and state = 'active' order by id for update
            """)
        .query((row, n) -> new Member.Id(row.getLong("id")))
        .list();
  }

  void makeAdministrator(Member.Id id) {
    sql.sql("update staff set administrator = true where id = :id")
        .param("id", id.value())
        .update();
  }

  /** False if the account did not stand there. */
  boolean move(Member.Id id, Member.State from, Member.State to) {
    return sql.sql("update staff set state = :to where id = :id and state = :from")
            .param("to", stored(to))
            .param("from", stored(from))
            .param("id", id.value())
            .update()
        > 0;
  }

  void rename(Member.Id id, String name, String email) {
    sql.sql("update staff set name = :name, email = :email where id = :id")
        .param("name", name)
        .param("email", fold(email))
        .param("id", id.value())
        .update();
  }

  void setPassword(Member.Id id, String hash) {
    sql.sql("update staff set password = :hash where id = :id")
        .param("hash", hash)
        .param("id", id.value())
        .update();
  }

  void nextEpoch(Member.Id id) {
    sql.sql("update staff set epoch = epoch + 1 where id = :id").param("id", id.value()).update();
  }

  void setTotp(Member.Id id, @Nullable String secret) {
    sql.sql("update staff set totp_secret = :secret, totp_step = 0 where id = :id")
        .param("secret", secret)
        .param("id", id.value())
        .update();
  }

  /** False if a code of that step or a later one was taken already. */
  boolean takeStep(Member.Id id, long step) {
    return sql.sql("update staff set totp_step = :step where id = :id and totp_step < :step")
            .param("step", step)
            .param("id", id.value())
            .update()
        > 0;
  }

  void setRecoveryCodes(Member.Id id, List<byte[]> hashes) {
    sql.sql("delete from staff_recovery_code where staff_id = :id")
        .param("id", id.value())
        .update();
    for (var hash : hashes) {
      sql.sql("insert into staff_recovery_code (staff_id, hash) values (:id, :hash)")
          .param("id", id.value())
          .param("hash", hash)
          .update();
    }
  }

  /** False if there is no such code, or no more. */
  boolean useRecoveryCode(Member.Id id, byte[] hash) {
    return sql.sql("delete from staff_recovery_code where staff_id = :id and hash = :hash")
            .param("id", id.value())
            .param("hash", hash)
            .update()
        > 0;
  }

  /** False if the member has the role already. */
  boolean grant(Member.Id member, Title.Id title, Role role) {
    return sql.sql(
                """
                insert into staff_role (staff_id, title_id, role) values (:staff, :title, :role)
                on conflict do nothing
                """)
            .param("staff", member.value())
            .param("title", title.value())
            .param("role", stored(role))
            .update()
        > 0;
  }

  /** False if the member did not have the role. */
  boolean revoke(Member.Id member, Title.Id title, Role role) {
    return sql.sql(
                """
                delete from staff_role
                where staff_id = :staff and title_id = :title and role = :role
                """)
            .param("staff", member.value())
            .param("title", title.value())
            .param("role", stored(role))
            .update()
        > 0;
  }

  List<Staff.Post> posts(Member.Id member) {
    return sql.sql(
            "select title_id, role from staff_role where staff_id = :staff order by title_id, role")
        .param("staff", member.value())
        .query((row, n) ->
            new Staff.Post(
                new Title.Id(row.getLong("title_id")),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT))))
        .list();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        member(row),
        row.getString("password"),
        row.getInt("epoch"),
        row.getString("totp_secret"),
        row.getLong("totp_step"));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new Member.Id(row.getLong("id")),
        row.getString("name"),
        row.getString("email"),
        Member.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("administrator"));
  }

  private static String stored(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
