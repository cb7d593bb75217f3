package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorTable {
  private final JdbcClient sql;

  AuthorTable(JdbcClient sql) {
    this.sql = sql;
  }

  Author insert(String slug, String name, @Nullable String role, @Nullable String bio) {
    return sql.sql(
            """
            insert into author (slug, name, role, bio)
            values (
              case when exists (select 1 from author where slug = :slug)
                then :slug || '-' || (select count(*) + 1 from author
                                      where slug ~ ('^' || :slug || '(-[0-9]+)?$'))
                else :slug end,
              :name, :role, :bio)
            returning *
            """)
        .param("slug", slug)
        .param("name", name)
        .param("role", role)
        .param("bio", bio)
        .query((row, n) -> author(row))
        .single();
  }

  Optional<Author> byName(String name) {
    return sql.sql("select * from author where name = :name order by id limit 1")
        .param("name", name)
        .query((row, n) -> author(row))
        .optional();
  }

  Optional<Author> bySlug(String slug) {
    return sql.sql("select * from author where slug = :slug")
        .param("slug", slug)
        .query((row, n) -> author(row))
        .optional();
  }

  List<Author> all(Collection<Author.Id> ids) {
    return sql.sql(
            """
            select author.* from unnest(:ids::bigint[]) with ordinality as wanted (id, place)
            join author using (id) order by place
            """)
        .param("ids", ids.stream().map(Author.Id::value).toArray(Long[]::new))
        .query((row, n) -> author(row))
        .list();
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(
        new Author.Id(row.getLong("id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("role"),
        row.getString("bio"));
  }
}
