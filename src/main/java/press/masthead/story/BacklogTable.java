package press.masthead.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.title.Title;
import tools.jackson.databind.json.JsonMapper;

/** What stories leave in the database, many stories a statement. */
@Repository
class BacklogTable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient sql;

  BacklogTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<Backlog.Ids> storyIds(int many) {
    return sql.sql(
            """
            select nextval(pg_get_serial_sequence('story', 'id')) as story,
                   nextval(pg_get_serial_sequence('story_revision', 'id')) as revision
            from generate_series(1, :many)
            """)
        .param("many", many)
        .query((row, n) -> new Backlog.Ids(row.getLong("story"), row.getLong("revision")))
        .list();
  }

  /** Those of the stories that have got their address. */
  List<Long> claim(Title.Id title, Map<String, Long> addresses) {
    return sql.sql(
            """
            insert into story_address (title_id, address, story_id)
            select :title, * from unnest(:addresses::text[], :stories::bigint[])
            on conflict (title_id, address) do nothing
            returning story_id
            """)
        .param("title", title.value())
        .param("addresses", addresses.keySet().toArray(String[]::new))
        .param("stories", addresses.values().toArray(Long[]::new))
        .query((row, n) -> row.getLong("story_id"))
        .list();
  }

  /** What everything else refers to. */
  void begin(Title.Id title, List<Backlog.Ids> stories, Instant at) {
    sql.sql(
            """
            insert into story (id, title_id, state, draft_revision, created_at)
            overriding system value
            select id, :title, 'draft', revision, :at::timestamptz
            from unnest(:ids::bigint[], :revisions::bigint[]) as story (id, revision)
            """)
        .param("title", title.value())
        .param("at", at.toString())
        .param("ids", longs(stories, Backlog.Ids::story))
        .param("revisions", longs(stories, Backlog.Ids::revision))
        .update();
  }

  void publish(Title.Id title, List<Backlog.Kept> stories, Member.Id by, Instant at) {
    goLive(stories);
    putRevisions(stories, by, at);
    putPublished(title, stories);
    putListings(stories);
    putMoves(stories, by, at);
  }

  private void goLive(List<Backlog.Kept> stories) {
    sql.sql(
            """
            update story
            set state = 'published', live_revision = draft_revision, slug = live.slug,
                first_published_at = live.first, updated_at = live.updated
            from unnest(:ids::bigint[], :slugs::text[], :firsts::timestamptz[],
                        :updates::timestamptz[]) as live (id, slug, first, updated)
            where story.id = live.id
            """)
        .param("ids", longs(stories, story -> story.ids().story()))
        .param("slugs", texts(stories, story -> Filing.slug(story.row().address())))
        .param("firsts", texts(stories, story -> story.row().firstPublished().toString()))
        .param("updates", texts(stories, BacklogTable::updated))
        .update();
  }

  private void putRevisions(List<Backlog.Kept> stories, Member.Id by, Instant at) {
    sql.sql(
            """
            insert into story_revision (id, story_id, number, at, by, content)
            overriding system value
            select id, story, 1, :at::timestamptz, :by, content
            from unnest(:ids::bigint[], :stories::bigint[], :contents::jsonb[])
              as revision (id, story, content)
            """)
        .param("at", at.toString())
        .param("by", by.value())
        .param("ids", longs(stories, story -> story.ids().revision()))
        .param("stories", longs(stories, story -> story.ids().story()))
        .param("contents", texts(stories, story -> ContentJson.write(story.content())))
        .update();
  }

  private void putPublished(Title.Id title, List<Backlog.Kept> stories) {
    sql.sql(
            """
            insert into published_story
              (story_id, title_id, section_id, address, revision_id, first_published_at, updated_at,
               kicker, headline, standfirst, opening, byline, source, language, picture_id)
            select story, :title, section, address, revision, first, updated, kicker, headline,
                   standfirst, opening, array(select jsonb_array_elements_text(byline)), source,
                   language, picture
            from unnest(:ids::bigint[], :sections::bigint[], :addresses::text[],
                        :revisions::bigint[], :firsts::timestamptz[], :updates::timestamptz[],
                        :kickers::text[], :headlines::text[], :standfirsts::text[],
                        :openings::text[], :bylines::jsonb[], :sources::text[],
                        :languages::text[], :pictures::bigint[])
              as published (story, section, address, revision, first, updated, kicker, headline,
                            standfirst, opening, byline, source, language, picture)
            """)
        .param("title", title.value())
        .param("ids", longs(stories, story -> story.ids().story()))
        .param("sections", longs(stories, story -> story.row().section()))
        .param("addresses", texts(stories, story -> story.row().address()))
        .param("revisions", longs(stories, story -> story.ids().revision()))
        .param("firsts", texts(stories, story -> story.row().firstPublished().toString()))
        .param("updates", texts(stories, BacklogTable::updated))
        .param("kickers", texts(stories, story -> story.row().kicker()))
        .param("headlines", texts(stories, story -> story.row().headline()))
        .param("standfirsts", texts(stories, story -> story.row().standfirst()))
        .param("openings", texts(stories, story -> story.row().opening()))
        .param("bylines", texts(stories, story -> JSON.writeValueAsString(story.row().byline())))
        .param("sources", texts(stories, story -> story.row().source()))
        .param("languages", texts(stories, story -> story.row().language()))
        .param("pictures", longs(stories, story -> story.row().picture()))
        .update();
  }

  private void putListings(List<Backlog.Kept> stories) {
    var lines =
        stories.stream()
            .flatMap(story -> story.lists().stream().map(list -> new Line(list, story)))
            .toList();
    sql.sql(
            """
            insert into published_listing (list, at, story_id)
            select * from unnest(:lists::text[], :times::timestamptz[], :stories::bigint[])
            """)
        .param("lists", texts(lines, Line::list))
        .param("times", texts(lines, line -> line.story().row().firstPublished().toString()))
        .param("stories", longs(lines, line -> line.story().ids().story()))
        .update();
  }

  private void putMoves(List<Backlog.Kept> stories, Member.Id by, Instant at) {
    sql.sql(
            """
            insert into story_move (story_id, at, by, verb, state, revision)
            select id, :at::timestamptz, :by, 'publish', 'published', 1
            from unnest(:ids::bigint[]) as story (id)
            """)
        .param("at", at.toString())
        .param("by", by.value())
        .param("ids", longs(stories, story -> story.ids().story()))
        .update();
  }

  /** A story's place in a list. */
  private record Line(String list, Backlog.Kept story) {}

  private static @Nullable String updated(Backlog.Kept story) {
    var updated = story.row().updated();
    return updated == null ? null : Objects.toString(updated);
  }

  private static <T> Long[] longs(List<T> rows, Function<T, @Nullable Long> column) {
    return rows.stream().map(column).toArray(Long[]::new);
  }

  private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
