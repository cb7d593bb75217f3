package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/** Stories and revisions as the newsroom lists them. */
@Repository
class StoryListTable {
  private static final String HEADLINE = " and headline_words(r.content) @@ :terms::tsquery";

  private final JdbcClient sql;

  StoryListTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** What was saved last comes first. */
  List<StoryLine> find(StoryQuery query, int limit) {
    var terms = query.terms();
    var state = query.state();
    var which = query.number() != null ? " and s.id = :number" : terms.isEmpty() ? "" : HEADLINE;
    return sql.sql(
            """
            select s.id, s.title_id, s.state, s.draft_revision, s.embargo_until, s.scheduled_at,
                   r.number, r.at, r.by, r.content->>'headline' as headline
            from story s join story_revision r on r.id = s.draft_revision
            where s.title_id = any(:titles)
              and (:state::text is null or s.state = :state)
              and (:before::bigint is null or s.draft_revision < :before)
            """
                + which
                + " order by s.draft_revision desc limit :limit")
        .param("titles", query.titles().stream().map(Title.Id::value).toArray(Long[]::new))
        .param("state", state == null ? null : state.name().toLowerCase(Locale.ROOT))
        .param("before", query.before())
        .param("number", query.number())
        .param("terms", terms)
        .param("limit", limit)
        .query((row, n) -> line(row))
        .list();
  }

  /** Newest first. */
  List<Revision> revisions(Story.Id story) {
    return sql.sql(
            """
            select r.number, r.at, r.by, r.note, r.id = s.live_revision as live
            from story_revision r join story s on s.id = r.story_id
            where r.story_id = :story order by r.number desc
            """)
        .param("story", story.value())
        .query((row, n) ->
            new Revision(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                new Member.Id(row.getLong("by")),
                row.getString("note"),
                row.getBoolean("live")))
        .list();
  }

  Optional<Content> content(Story.Id story, int revision) {
    return sql.sql(
            "select content from story_revision where story_id = :story and number = :revision")
        .param("story", story.value())
        .param("revision", revision)
        .query((row, n) -> ContentJson.read(row.getString("content")))
        .optional();
  }

  private static StoryLine line(ResultSet row) throws SQLException {
    return new StoryLine(
        new Story.Id(row.getLong("id")),
        new Title.Id(row.getLong("title_id")),
        Story.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("headline"),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        new Member.Id(row.getLong("by")),
        instant(row.getTimestamp("embargo_until")),
        instant(row.getTimestamp("scheduled_at")),
        row.getLong("draft_revision"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
