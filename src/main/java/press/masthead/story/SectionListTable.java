package press.masthead.story;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Section;

/** The sections' lists as a whole, where many stories move at once. */
@Repository
class SectionListTable {
  private final JdbcClient sql;

  SectionListTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Lists every story under {@code section} in its sections and all above them as they stand now;
   * in which lists a story came or went.
   */
  List<String> relistUnder(Section section) {
    return sql.sql(
            """
            with recursive above (section, list_of) as (
              select id, id from section where title_id = :title
              union all
              select above.section, s.parent_id
              from above join section s on s.id = above.list_of
              where s.parent_id is not null
            ), filed as (
              select p.story_id, p.first_published_at as at, f.section
              from published_listing l
              join published_story p using (story_id)
              join story_revision r on r.id = p.revision_id
              cross join lateral (
                select p.section_id
                union
                select jsonb_array_elements_text(r.content -> 'further')::bigint
              ) f (section)
              where l.list = :list
            ), belongs as (
              select distinct story_id, at, 'section:' || list_of as list
              from filed join above using (section)
            ), gone as (
              delete from published_listing l
              where l.story_id in (select story_id from filed) and l.list like 'section:%'
                and (l.story_id, l.list) not in (select story_id, list from belongs)
              returning l.list
            ), come as (
              insert into published_listing (list, at, story_id)
              select list, at, story_id from belongs
              on conflict do nothing
              returning list
            )
            select list from gone union select list from come
            """)
        .param("title", section.title().value())
        .param("list", section.key())
        .query((row, n) -> row.getString("list"))
        .list();
  }
}
