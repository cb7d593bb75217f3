package press.masthead.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Title;

@Repository
class StaffTable {
  private final JdbcClient sql;

  StaffTable(JdbcClient sql) {
    this.sql = sql;
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
    return sql.sql("select id, name, email from staff where id = :id")
        .param("id", id.value())
        .query((row, n) ->
            new Member(
                new Member.Id(row.getLong("id")), row.getString("name"), row.getString("email")))
        .optional();
  }

  void grant(Member.Id member, Title.Id title, Role role) {
    sql.sql(
            """
            insert into staff_role (staff_id, title_id, role) values (:staff, :title, :role)
            on conflict do nothing
            """)
        .param("staff", member.value())
        .param("title", title.value())
        .param("role", stored(role))
        .update();
  }

  void revoke(Member.Id member, Title.Id title, Role role) {
    sql.sql(
            """
            delete from staff_role
            where staff_id = :staff and title_id = :title and role = :role
            """)
        .param("staff", member.value())
        .param("title", title.value())
        .param("role", stored(role))
        .update();
  }

  List<String> roles(Member.Id member, Title.Id title) {
    return sql.sql("select role from staff_role where staff_id = :staff and title_id = :title")
        .param("staff", member.value())
        .param("title", title.value())
        .query((row, n) -> row.getString("role"))
        .list();
  }

  private static String stored(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
