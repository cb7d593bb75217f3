package press.masthead.editor.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.story.Story;

@Repository
class NoteTable {
  private final JdbcClient jdbc;

  NoteTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a note's passage is. */
  record Anchor(long note, int from, int to) {}

  long add(Story.Id story, int from, int to, String passage, Note.Reply said) {
    return jdbc.sql(
            """
            insert into writing_note (story, begins, ends, passage, member, at, said)
            values (:story, :begins, :ends, :passage, :member, :at, :said)
            returning id
            """)
        .param("story", story.value())
        .param("begins", from)
        .param("ends", to)
        .param("passage", passage)
        .param("member", said.by().value())
        .param("at", Timestamp.from(said.at()))
        .param("said", said.text())
        .query(Long.class)
        .single();
  }

  void reply(long note, Note.Reply said) {
    jdbc.sql(
            """
            insert into writing_note_reply (note, member, at, said)
            values (:note, :member, :at, :said)
            """)
        .param("note", note)
        .param("member", said.by().value())
        .param("at", Timestamp.from(said.at()))
        .param("said", said.text())
        .update();
  }

  /**
   * @param by null to open it again
   */
  void resolve(long note, Member.@Nullable Id by, Instant at) {
    jdbc.sql("update writing_note set resolved_by = :by, resolved_at = :at where id = :note")
        .param("by", by == null ? null : by.value())
        .param("at", by == null ? null : Timestamp.from(at))
        .param("note", note)
        .update();
  }

  boolean has(Story.Id story, long note) {
    return jdbc.sql("select exists (select from writing_note where story = :story and id = :note)")
        .param("story", story.value())
        .param("note", note)
        .query(Boolean.class)
        .single();
  }

  int unresolved(Story.Id story) {
    return jdbc.sql(
            "select count(*) from writing_note where story = :story and resolved_at is null")
        .param("story", story.value())
        .query(Integer.class)
        .single();
  }

  List<Anchor> anchors(Story.Id story) {
    return jdbc.sql("select id, begins, ends from writing_note where story = :story")
        .param("story", story.value())
        .query((row, n) -> new Anchor(row.getLong("id"), row.getInt("begins"), row.getInt("ends")))
        .list();
  }

  void move(Anchor anchor) {
    jdbc.sql("update writing_note set begins = :begins, ends = :ends where id = :note")
        .param("begins", anchor.from())
        .param("ends", anchor.to())
        .param("note", anchor.note())
        .update();
  }

  /** In the order of their passages. */
  List<Note> of(Story.Id story) {
    var replies = replies(story);
    return jdbc.sql(
            """
            select id, begins, ends, passage, member, at, said, resolved_by from writing_note
            where story = :story order by begins, id
            """)
        .param("story", story.value())
        .query((row, n) -> note(row, replies))
        .list();
  }

  private Map<Long, List<Note.Reply>> replies(Story.Id story) {
    var replies = new HashMap<Long, List<Note.Reply>>();
    jdbc.sql(
            """
            select r.note, r.member, r.at, r.said from writing_note_reply r
            join writing_note n on n.id = r.note where n.story = :story order by r.id
            """)
        .param("story", story.value())
        .query(
            (RowCallbackHandler)
                row ->
                    replies
                        .computeIfAbsent(row.getLong("note"), note -> new ArrayList<>())
                        .add(
                            new Note.Reply(
                                new Member.Id(row.getLong("member")),
                                row.getTimestamp("at").toInstant(),
                                row.getString("said"))));
    return replies;
  }

  private static Note note(ResultSet row, Map<Long, List<Note.Reply>> replies) throws SQLException {
    var resolved = row.getObject("resolved_by", Long.class);
    return new Note(
        row.getLong("id"),
        row.getInt("begins"),
        row.getInt("ends"),
        row.getString("passage"),
        new Member.Id(row.getLong("member")),
        row.getTimestamp("at").toInstant(),
        row.getString("said"),
        replies.getOrDefault(row.getLong("id"), List.of()),
        resolved == null ? null : new Member.Id(resolved));
  }
}
