package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TopicTable {
  private final JdbcClient sql;

  TopicTable(JdbcClient sql) {
    this.sql = sql;
  }

  Topic insert(String slug, String name) {
    return sql.sql("insert into topic (slug, name) values (:slug, :name) returning *")
        .param("slug", slug)
        .param("name", name)
        .query((row, n) -> topic(row))
        .single();
  }

  Optional<Topic> bySlug(String slug) {
    return sql.sql("select * from topic where slug = :slug")
        .param("slug", slug)
        .query((row, n) -> topic(row))
        .optional();
  }

  List<Topic> like(String words, int limit) {
    return sql.sql(
            """
            select * from topic where position(:words in lower(name)) > 0
            order by position(:words in lower(name)) > 1, lower(name) limit :limit
            """)
        .param("words", words)
        .param("limit", limit)
        .query((row, n) -> topic(row))
        .list();
  }

  List<Topic> all(Collection<Topic.Id> ids) {
    return sql.sql(
            """
            select topic.* from unnest(:ids::bigint[]) with ordinality as wanted (id, place)
            join topic using (id) order by place
            """)
        .param("ids", ids.stream().map(Topic.Id::value).toArray(Long[]::new))
        .query((row, n) -> topic(row))
        .list();
  }

  private static Topic topic(ResultSet row) throws SQLException {
    return new Topic(new Topic.Id(row.getLong("id")), row.getString("slug"), row.getString("name"));
  }
}
