package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.title.Section;
import press.masthead.title.Title;

/** Stories and revisions as the newsroom lists them. */
@Repository
class StoryListTable {
  private final JdbcClient sql;

  StoryListTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** What was saved last comes first. */
  List<StoryLine> find(StoryQuery query, Instant now, int limit) {
    return sql.sql(
            """
            select s.id, s.title_id, s.state, s.draft_revision, s.embargo_until, s.scheduled_at,
                   s.desk_id, d.name as desk_name, s.stage_id, t.name as stage_name,
                   r.number, r.at, r.by, r.content->>'headline' as headline
            from story s join story_revision r on r.id = s.draft_revision
            left join desk d on d.id = s.desk_id
            left join desk_stage t on t.id = s.stage_id
            where s.title_id = any(:titles)
            """
                + conditions(query)
                + " order by s.draft_revision desc limit :limit")
        .params(parameters(query, now))
        .param("limit", limit)
        .query((row, n) -> line(row))
        .list();
  }

  /** Only what is asked for stands in the statement, so that the database sees how to find it. */
  private static String conditions(StoryQuery query) {
    var asked = new StringBuilder();
    if (query.number() != null) {
      asked.append(" and s.id = :number");
    } else if (!query.terms().isEmpty()) {
      asked.append(" and headline_words(r.content) @@ :terms::tsquery");
    }
    if (!query.bylineTerms().isEmpty()) {
      asked.append(" and byline_words(r.content) @@ :byline::tsquery");
    }
    if (query.state() != null) {
      asked.append(" and s.state = :state");
    }
    if (query.kind() == Kind.NEWS) {
      asked.append(" and r.content->>'kind' is null");
    } else if (query.kind() != null) {
      asked.append(" and r.content->>'kind' = :kind");
    }
    if (query.who() != null) {
      asked.append(" and s.id in (select w.story_id from story_revision w where w.by = :who)");
    }
    if (!query.sections().isEmpty()) {
      asked.append(" and (r.content->>'section')::bigint = any(:sections)");
    }
    if (query.desk() != null) {
      asked.append(" and s.desk_id = :desk");
    }
    if (query.stage() != null) {
      asked.append(" and s.stage_id = :stage");
    }
    if (query.work() != null) {
      asked.append(" and ").append(WorklistTable.condition(query.work().list()));
    }
    if (query.before() != null) {
      asked.append(" and s.draft_revision < :before");
    }
    return asked.toString();
  }

  private static Map<String, @Nullable Object> parameters(StoryQuery query, Instant now) {
    var parameters = new HashMap<String, @Nullable Object>();
    var work = query.work();
    if (work != null) {
      parameters.putAll(WorklistTable.parameters(work.worker(), now));
    }
    parameters.put("titles", query.titles().stream().map(Title.Id::value).toArray(Long[]::new));
    parameters.put("number", query.number());
    parameters.put("terms", query.terms());
    parameters.put("byline", query.bylineTerms());
    parameters.put("state", query.state() == null ? null : stored(query.state()));
    parameters.put("kind", query.kind() == null ? null : stored(query.kind()));
    parameters.put("who", query.who() == null ? null : query.who().value());
    parameters.put(
        "sections", query.sections().stream().map(Section.Id::value).toArray(Long[]::new));
    parameters.put("desk", query.desk() == null ? null : query.desk().value());
    parameters.put("stage", query.stage() == null ? null : query.stage().value());
    parameters.put("before", query.before());
    return parameters;
  }

  private static String stored(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
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

  static StoryLine line(ResultSet row) throws SQLException {
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
        NewsDeskTable.standing(row),
        row.getLong("draft_revision"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
