package press.masthead.editor.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.editor.document.DocJson;
import press.masthead.editor.document.DocNode;
import press.masthead.staff.Member;
import press.masthead.story.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WritingTable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  WritingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param savedVersion how many of its steps the newest revision has
   */
  record Row(int revision, int version, DocNode doc, int savedVersion) {}

  /** Unless there is one. */
  void begin(Story.Id story, int revision, DocNode doc) {
    jdbc.sql(
            """
            insert into writing (story, revision, doc) values (:story, :revision, cast(:doc as jsonb))
            on conflict do nothing
            """)
        .param("story", story.value())
        .param("revision", revision)
        .param("doc", text(DocJson.write(doc)))
        .update();
  }

  Optional<Row> find(Story.Id story) {
    return row(story, "");
  }

  Optional<Row> lock(Story.Id story) {
    return row(story, " for update");
  }

  private Optional<Row> row(Story.Id story, String locking) {
    return jdbc.sql(
            "select revision, version, doc, saved_version from writing where story = :story"
                + locking)
        .param("story", story.value())
        .query((row, n) ->
            new Row(
                row.getInt("revision"),
                row.getInt("version"),
                DocJson.readNode(JSON.readTree(row.getString("doc"))),
                row.getInt("saved_version")))
        .optional();
  }

  void add(Story.Id story, Row row, Batch batch, DocNode doc, Member.Id by, Instant at) {
    int version = row.version();
    for (var step : batch.steps()) {
      jdbc.sql(
              """
              insert into writing_step (story, version, step, client, member, at)
              values (:story, :version, cast(:step as jsonb), :client, :member, :at)
              """)
          .param("story", story.value())
          .param("version", ++version)
          .param("step", text(step))
          .param("client", batch.client())
          .param("member", by.value())
          .param("at", Timestamp.from(at))
          .update();
    }
    jdbc.sql(
            "update writing set version = :version, doc = cast(:doc as jsonb) where story = :story")
        .param("version", version)
        .param("doc", text(DocJson.write(doc)))
        .param("story", story.value())
        .update();
  }

  List<WrittenStep> since(Story.Id story, int version) {
    return jdbc.sql(
            """
            select version, step, client from writing_step
            where story = :story and version > :version order by version
            """)
        .param("story", story.value())
        .param("version", version)
        .query((row, n) ->
            new WrittenStep(
                row.getInt("version"),
                JSON.readTree(row.getString("step")),
                row.getString("client")))
        .list();
  }

  Map<StoryField, WrittenField> fields(Story.Id story) {
    var fields = new EnumMap<StoryField, WrittenField>(StoryField.class);
    jdbc.sql("select name, value, version, member, at from writing_field where story = :story")
        .param("story", story.value())
        .query(
            (RowCallbackHandler)
                row ->
                    fields.put(
                        StoryField.valueOf(row.getString("name").toUpperCase(Locale.ROOT)),
                        field(row)));
    return fields;
  }

  private static WrittenField field(ResultSet row) throws SQLException {
    return new WrittenField(
        row.getString("value"),
        row.getInt("version"),
        new Member.Id(row.getLong("member")),
        row.getTimestamp("at").toInstant());
  }

  void put(Story.Id story, StoryField field, WrittenField written) {
    jdbc.sql(
            """
            insert into writing_field (story, name, value, version, member, at)
            values (:story, :name, :value, :version, :member, :at)
            on conflict (story, name) do update set
              value = excluded.value, version = excluded.version, member = excluded.member,
              at = excluded.at, saved = false
            """)
        .param("story", story.value())
        .param("name", field.key())
        .param("value", written.value())
        .param("version", written.version())
        .param("member", written.by().value())
        .param("at", Timestamp.from(written.at()))
        .update();
  }

  boolean hasUnsavedFields(Story.Id story) {
    return jdbc.sql("select exists (select from writing_field where story = :story and not saved)")
        .param("story", story.value())
        .query(Boolean.class)
        .single();
  }

  /** All of it is in that revision. */
  void saved(Story.Id story, int revision) {
    jdbc.sql(
            "update writing set revision = :revision, saved_version = version where story = :story")
        .param("revision", revision)
        .param("story", story.value())
        .update();
    jdbc.sql("update writing_field set saved = true where story = :story")
        .param("story", story.value())
        .update();
  }

  /** It goes on from that revision, and may hold more. */
  void goOn(Story.Id story, int revision) {
    jdbc.sql("update writing set revision = :revision where story = :story")
        .param("revision", revision)
        .param("story", story.value())
        .update();
  }

  private static String text(JsonNode json) {
    return JSON.writeValueAsString(json);
  }
}
