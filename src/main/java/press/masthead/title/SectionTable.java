package press.masthead.title;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionTable {
  private final JdbcClient sql;

  SectionTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<SectionTree.Row> of(Title.Id title) {
    return sql.sql(
            """
            select id, title_id as title, parent_id as parent, slug, name, position
            from section where title_id = :title order by position, id
            """)
        .param("title", title.value())
        .query((row, n) ->
            new SectionTree.Row(
                row.getLong("id"),
                row.getLong("title"),
                row.getObject("parent", Long.class),
                row.getString("slug"),
                row.getString("name"),
                row.getInt("position")))
        .list();
  }

  Section.Id insert(Title.Id title, Section.@Nullable Id parent, String slug, String name) {
    var id =
        sql.sql(
                """
                insert into section (title_id, parent_id, slug, name, position)
                values (:title, :parent, :slug, :name,
                        (select coalesce(max(position), 0) + 1 from section
                         where title_id = :title))
                returning id
                """)
            .param("title", title.value())
            .param("parent", parent == null ? null : parent.value())
            .param("slug", slug)
            .param("name", name)
            .query(Long.class)
            .single();
    return new Section.Id(id);
  }

  void update(Section.Id id, Section.@Nullable Id parent, String slug, String name) {
    sql.sql("update section set parent_id = :parent, slug = :slug, name = :name where id = :id")
        .param("id", id.value())
        .param("parent", parent == null ? null : parent.value())
        .param("slug", slug)
        .param("name", name)
        .update();
  }

  /** One writer of a title's tree at a time. */
  void lock(Title.Id title) {
    sql.sql("select id from title where id = :id for no key update")
        .param("id", title.value())
        .query(Long.class)
        .single();
  }

  /** No such writer until the transaction ends; any number may hold it. */
  void hold(Title.Id title) {
    sql.sql("select id from title where id = :id for share")
        .param("id", title.value())
        .query(Long.class)
        .single();
  }

  void keepFormerPath(Section section) {
    sql.sql(
            """
            insert into section_former_path (title_id, path, section_id)
            values (:title, :path, :section)
            on conflict (title_id, path) do update set section_id = excluded.section_id
            """)
        .param("title", section.title().value())
        .param("path", section.path())
        .param("section", section.id().value())
        .update();
  }

  Optional<Section.Id> formerlyAt(Title.Id title, String path) {
    return sql.sql(
            """
            select section_id from section_former_path where title_id = :title and path = :path
            """)
        .param("title", title.value())
        .param("path", path)
        .query(Long.class)
        .optional()
        .map(Section.Id::new);
  }

  List<Section.Id> navigation(Title.Id title) {
    return sql.sql(
            "select section_id from navigation_entry where title_id = :title order by position")
        .param("title", title.value())
        .query((row, n) -> new Section.Id(row.getLong("section_id")))
        .list();
  }

  void setNavigation(Title.Id title, List<Section.Id> sections) {
    sql.sql("delete from navigation_entry where title_id = :title")
        .param("title", title.value())
        .update();
    sql.sql(
            """
            insert into navigation_entry (title_id, position, section_id)
            select :title, position, section_id
            from unnest(:sections::bigint[]) with ordinality as entry (section_id, position)
            """)
        .param("title", title.value())
        .param("sections", sections.stream().map(Section.Id::value).toArray(Long[]::new))
        .update();
  }
}
