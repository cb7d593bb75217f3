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

@Repository
class StoryTable {
  private static final String SELECT =
      """
      select s.*, r.number, r.content,
        (select number from story_revision where id = s.scheduled_revision) as scheduled_number
      from story s join story_revision r on r.id = s.draft_revision
      """;

  private final JdbcClient sql;

  StoryTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** A story's row together with what readers do not need. */
  record Row(Story story, @Nullable String slug, long draftRevision, @Nullable Long liveRevision) {}

  Story.Id insert(Title.Id title, Content content, Member.Id by, Instant at) {
    var revision =
        sql.sql("select nextval(pg_get_serial_sequence('story_revision', 'id'))")
            .query(Long.class)
            .single();
    var story =
        sql.sql(
                """
                insert into story (title_id, state, draft_revision, created_at, desk_id, stage_id)
                select :title, 'draft', :revision, :at, d.id,
                  (select id from desk_stage where desk_id = d.id and state = 'draft'
                   order by place limit 1)
                from (values (:by::bigint)) as member (id)
                left join lateral (
                  select d.id from desk d join desk_member m on m.desk_id = d.id
                  where d.title_id = :title and m.staff_id = member.id order by d.place limit 1
                ) d on true
                returning id
                """)
            .param("title", title.value())
            .param("by", by.value())
            .param("revision", revision)
            .param("at", Timestamp.from(at))
            .query(Long.class)
            .single();
    insertRevision(revision, story, 1, content, by, at, null);
    return new Story.Id(story);
  }

  /** Adds a revision and makes it the draft. */
  void addRevision(Row row, Content content, Member.Id by, Instant at, @Nullable String note) {
    var revision =
        sql.sql("select nextval(pg_get_serial_sequence('story_revision', 'id'))")
            .query(Long.class)
            .single();
    insertRevision(
        revision, row.story().id().value(), row.story().revision() + 1, content, by, at, note);
    sql.sql("update story set draft_revision = :revision where id = :id")
        .param("revision", revision)
        .param("id", row.story().id().value())
        .update();
  }

  private void insertRevision(
      long id,
      long story,
      int number,
      Content content,
      Member.Id by,
      Instant at,
      @Nullable String note) {
    sql.sql(
            """
            insert into story_revision (id, story_id, number, at, by, note, content)
            overriding system value
            values (:id, :story, :number, :at, :by, :note, :content::jsonb)
            """)
        .param("id", id)
        .param("story", story)
        .param("number", number)
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .param("note", note)
        .param("content", ContentJson.write(content))
        .update();
  }

  /** The story as it was at one of its revisions. */
  Row at(Row row, int revision) {
    return sql.sql("select * from story_revision where story_id = :story and number = :number")
        .param("story", row.story().id().value())
        .param("number", revision)
        .query((found, n) ->
            new Row(
                row.story().at(revision, ContentJson.read(found.getString("content"))),
                row.slug(),
                found.getLong("id"),
                row.liveRevision()))
        .single();
  }

  Optional<Story> find(Story.Id id) {
    return sql.sql(SELECT + "where s.id = :id")
        .param("id", id.value())
        .query((row, n) -> row(row).story())
        .optional();
  }

  Optional<Row> row(Story.Id id) {
    return sql.sql(SELECT + "where s.id = :id")
        .param("id", id.value())
        .query((row, n) -> row(row))
        .optional();
  }

  /**
   * Locked until the transaction ends. In two statements: one that waits for another's save would
   * find the story's new row, and beside it only the revisions there were when it began.
   */
  Optional<Row> lock(Story.Id id) {
    sql.sql("select id from story where id = :id for no key update")
        .param("id", id.value())
        .query()
        .listOfRows();
    return row(id);
  }

  void goLive(
      Story.Id id,
      long revision,
      String slug,
      Instant firstPublished,
      @Nullable Instant updated,
      Writes writes) {
    writes
        .sql(
            """
            update story
            set state = 'published', stage_id = null, live_revision = :revision, slug = :slug,
                first_published_at = :first, updated_at = :updated,
                embargo_until = null, embargo_note = null,
                scheduled_at = null, scheduled_revision = null, scheduled_by = null,
                schedule_failure = null
            where id = :id
            """)
        .param("revision", revision)
        .param("slug", slug)
        .param("first", Timestamp.from(firstPublished))
        .param("updated", updated == null ? null : Timestamp.from(updated))
        .param("id", id.value());
  }

  void goDark(Story.Id id, Story.State to, Writes writes) {
    writes
        .sql(
            """
            update story set state = :state, stage_id = null, live_revision = null where id = :id
            """)
        .param("state", to.name().toLowerCase(Locale.ROOT))
        .param("id", id.value());
  }

  /**
   * Among states that readers see nothing of. Only a way forward keeps its schedule; on its desk
   * the story goes to the first stage for its new state.
   */
  void move(Story.Id id, Story.State to) {
    sql.sql(
            """
            update story s set state = :state,
              scheduled_at = case when :state in ('submitted', 'approved') then scheduled_at end,
              stage_id = (
                select t.id from desk_stage t where t.desk_id = s.desk_id and t.state = :state
                order by t.place limit 1)
            where id = :id
            """)
        .param("state", to.name().toLowerCase(Locale.ROOT))
        .param("id", id.value())
        .update();
  }

  /**
   * @param flag null to take it off
   */
  void flag(Story.Id id, Story.@Nullable LegalFlag flag) {
    sql.sql(
            """
            update story
            set legal_flag = :reason, legal_flag_by = :by, legal_flag_at = :at
            where id = :id
            """)
        .param("reason", flag == null ? null : flag.reason())
        .param("by", flag == null ? null : flag.by().value())
        .param("at", flag == null ? null : Timestamp.from(flag.at()))
        .param("id", id.value())
        .update();
  }

  List<Story.Id> in(Title.Id title) {
    return sql.sql("select id from story where title_id = :title order by id")
        .param("title", title.value())
        .query((row, n) -> new Story.Id(row.getLong("id")))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    var story =
        new Story(
            new Story.Id(row.getLong("id")),
            new Title.Id(row.getLong("title_id")),
            Story.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            ContentJson.read(row.getString("content")),
            row.getInt("number"),
            instant(row.getTimestamp("first_published_at")),
            instant(row.getTimestamp("updated_at")),
            embargo(row),
            schedule(row),
            legalFlag(row));
    return new Row(
        story,
        row.getString("slug"),
        row.getLong("draft_revision"),
        row.getObject("live_revision", Long.class));
  }

  private static Story.@Nullable Embargo embargo(ResultSet row) throws SQLException {
    var until = instant(row.getTimestamp("embargo_until"));
    return until == null ? null : new Story.Embargo(until, row.getString("embargo_note"));
  }

  private static Story.@Nullable LegalFlag legalFlag(ResultSet row) throws SQLException {
    var reason = row.getString("legal_flag");
    return reason == null
        ? null
        : new Story.LegalFlag(
            reason,
            new Member.Id(row.getLong("legal_flag_by")),
            row.getTimestamp("legal_flag_at").toInstant());
  }

  private static Story.@Nullable Schedule schedule(ResultSet row) throws SQLException {
    var at = instant(row.getTimestamp("scheduled_at"));
    return at == null
        ? null
        : new Story.Schedule(
            at,
            row.getInt("scheduled_number"),
            new Member.Id(row.getLong("scheduled_by")),
            row.getString("schedule_failure"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
