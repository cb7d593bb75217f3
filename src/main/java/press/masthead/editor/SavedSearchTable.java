package press.masthead.editor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;

@Repository
class SavedSearchTable {
  private final JdbcClient sql;

  SavedSearchTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<SavedSearch> of(Member.Id member) {
    return sql.sql(
            """
            select id, name, search from saved_search where staff_id = :member
            order by lower(name), id
            """)
        .param("member", member.value())
        .query((row, n) ->
            new SavedSearch(row.getLong("id"), row.getString("name"), row.getString("search")))
        .list();
  }

  void put(Member.Id member, String name, String search) {
    sql.sql(
            """
            insert into saved_search (staff_id, name, search) values (:member, :name, :search)
            on conflict (staff_id, name) do update set search = excluded.search
            """)
        .param("member", member.value())
        .param("name", name)
        .param("search", search)
        .update();
  }

  void delete(Member.Id member, long id) {
    sql.sql("delete from saved_search where id = :id and staff_id = :member")
        .param("id", id)
        .param("member", member.value())
        .update();
  }
}
