package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/**
 * The lists of what there is to do. What belongs in one is said once, as a condition on {@code
 * story s}, for the lists themselves and for whoever filters by one.
 */
@Repository
class WorklistTable {
  private static final Duration JUST_NOW = Duration.ofDays(1);

  private static final String MINE =
      "exists (select from story_revision w where w.story_id = s.id and w.by = :me)";

  private static final String LAST_SENT =
      """
      (select v.verb from story_move v
       where v.story_id = s.id and v.verb in ('submit', 'send_back', 'approve', 'unspike')
       order by v.id desc limit 1)
      """;

  private static final String LISTS =
      Arrays.stream(Worklist.values())
          .map(WorklistTable::part)
          .collect(Collectors.joining("union all\n"));

  private final JdbcClient sql;

  WorklistTable(JdbcClient sql) {
    this.sql = sql;
  }

  private record Part(Worklist list, long part) {}

  private record Row(Part part, int stories, WorkLine line) {}

  List<Worklists.Shown> find(Worker worker, Instant now, int most) {
    var rows =
        sql.sql(
                """
                with listed as (%s),
                shown as (
                  select *, count(*) over (partition by list, part) as stories,
                         row_number() over (partition by list, part order by rank, id) as nth
                  from listed)
                select l.list, l.part, l.stories, s.*, d.name as desk_name, t.name as stage_name,
                       r.number, r.at, r.by, r.content->>'headline' as headline,
                       m.at as deed_at, m.by as deed_by, m.reason as deed_reason
                from shown l
                join story s on s.id = l.id
                join story_revision r on r.id = s.draft_revision
                left join desk d on d.id = s.desk_id
                left join desk_stage t on t.id = s.stage_id
                left join lateral (
                  select v.at, v.by, v.reason from story_move v
                  where v.story_id = s.id and v.verb = any(l.verbs) order by v.id desc limit 1
                ) m on true
                where l.nth <= :most order by l.list, l.part, l.nth
                """
                    .formatted(LISTS))
            .params(parameters(worker, now))
            .param("most", most)
            .query((row, n) -> row(row))
            .list();
    var parts = new LinkedHashMap<Part, List<Row>>();
    rows.forEach(row -> parts.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(row));
    return parts.entrySet().stream()
        .map(part ->
            new Worklists.Shown(
                part.getKey().list(),
                part.getValue().getFirst().stories(),
                part.getValue().stream().map(Row::line).toList()))
        .toList();
  }

  /** What {@link #condition} and the lists themselves ask for. */
  static Map<String, Object> parameters(Worker worker, Instant now) {
    var parameters = new HashMap<String, Object>();
    parameters.put("me", worker.member().value());
    parameters.put("titles", ids(worker.titles()));
    parameters.put("approving", ids(worker.approving()));
    parameters.put("publishing", ids(worker.publishing()));
    parameters.put(
        "desks", worker.desks().stream().map(desk -> desk.id().value()).toArray(Long[]::new));
    parameters.put("now", Timestamp.from(now));
    parameters.put("since", Timestamp.from(now.minus(JUST_NOW)));
    return parameters;
  }

  /** Whether a {@code story s} belongs in the list. */
  static String condition(Worklist list) {
    return switch (list) {
      case RETURNED ->
          "s.state = 'draft' and "
              + MINE
              + " and "
              + LAST_SENT
              + " is not distinct from 'send_back'";
      case DRAFTS ->
          "s.state = 'draft' and " + MINE + " and " + LAST_SENT + " is distinct from 'send_back'";
      case QUEUE -> "s.state in ('draft', 'submitted', 'approved') and s.desk_id = any(:desks)";
      case TO_APPROVE -> "s.state = 'submitted' and s.title_id = any(:approving)";
      case TO_PUBLISH ->
          "s.state = 'approved' and s.scheduled_at is null and s.title_id = any(:publishing)";
      case DIARY ->
          """
          s.state in ('draft', 'submitted', 'approved', 'unpublished')
          and (s.scheduled_at is not null or s.embargo_until > :now)
          """;
      case PUBLISHED -> "s.state = 'published' and s.first_published_at > :since";
    };
  }

  private static String part(Worklist list) {
    return """
    select %d as list, (%s)::bigint as part, s.id, (%s)::float8 as rank,
           array[%s]::text[] as verbs
    from story s where s.title_id = any(:titles) and %s
    """
        .formatted(list.ordinal(), split(list), rank(list), verbs(list), condition(list));
  }

  /** What a list is shown in parts by. */
  private static String split(Worklist list) {
    return list == Worklist.QUEUE ? "coalesce(s.stage_id, -s.desk_id)" : "0";
  }

  /** What has waited longest comes first, of one's own what was saved last. */
  private static String rank(Worklist list) {
    return switch (list) {
      case RETURNED, DRAFTS -> "-s.draft_revision";
      case QUEUE, TO_APPROVE, TO_PUBLISH -> "s.draft_revision";
      case DIARY -> "extract(epoch from least(s.scheduled_at, s.embargo_until))";
      case PUBLISHED -> "-extract(epoch from s.first_published_at)";
    };
  }

  private static String verbs(Worklist list) {
    return switch (list) {
      case RETURNED -> "'send_back'";
      case DRAFTS -> "";
      case QUEUE -> "'submit', 'send_back', 'approve', 'unspike', 'send'";
      case TO_APPROVE -> "'submit'";
      case TO_PUBLISH -> "'approve'";
      case DIARY -> "'schedule', 'embargo'";
      case PUBLISHED -> "'publish'";
    };
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Part(Worklist.values()[row.getInt("list")], row.getLong("part")),
        row.getInt("stories"),
        new WorkLine(StoryListTable.line(row), deed(row), row.getString("schedule_failure")));
  }

  private static WorkLine.@Nullable Deed deed(ResultSet row) throws SQLException {
    var at = row.getTimestamp("deed_at");
    return at == null
        ? null
        : new WorkLine.Deed(
            new Member.Id(row.getLong("deed_by")), at.toInstant(), row.getString("deed_reason"));
  }

  private static Long[] ids(Collection<Title.Id> titles) {
    return titles.stream().map(Title.Id::value).toArray(Long[]::new);
  }
}
