package press.masthead.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.comment.Comment.State;
import press.masthead.reader.Reader;
import press.masthead.story.Story;

@Repository
class CommentTable {
  private final JdbcClient jdbc;

  CommentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is new about a comment that is about to be kept. */
  record Draft(
      Story.Id story,
      @Nullable Comment answers,
      Reader.Id writer,
      String nonce,
      String text,
      Instant now) {
    private @Nullable Long root() {
      return answers == null ? null : answers.root().value();
    }

    /** Beneath what it answers, or beside it where that is as deep as it goes. */
    private @Nullable Long parent() {
      if (answers == null) {
        return null;
      }
      var parent = answers.parent();
      return answers.depth() == Comment.DEEPEST && parent != null
          ? parent.value()
          : answers.id().value();
    }

    private int depth() {
      return answers == null ? 1 : Math.min(answers.depth() + 1, Comment.DEEPEST);
    }
  }

  Comment insert(Draft draft) {
    return jdbc.sql(
            """
            insert into comment
              (story_id, root_id, parent_id, answers_id, depth, reader_id, nonce, state, text,
               posted_at)
            values (:story, :root, :parent, :answers, :depth, :writer, :nonce, 'VISIBLE', :text,
               :now)
            returning *
            """)
        .param("story", draft.story().value())
        .param("root", draft.root())
        .param("parent", draft.parent())
        .param("answers", draft.answers() == null ? null : draft.answers().id().value())
        .param("depth", draft.depth())
        .param("writer", draft.writer().value())
        .param("nonce", draft.nonce())
        .param("text", draft.text())
        .param("now", Timestamp.from(draft.now()))
        .query(CommentTable::read)
        .single();
  }

  Optional<Comment> find(Comment.Id id) {
    return jdbc.sql("select * from comment where id = :id")
        .param("id", id.value())
        .query(CommentTable::read)
        .optional();
  }

  /** Locked until the transaction ends. Whoever locks the count too locks that first. */
  Optional<Comment> lock(Comment.Id id) {
    return jdbc.sql("select * from comment where id = :id for update")
        .param("id", id.value())
        .query(CommentTable::read)
        .optional();
  }

  Optional<Comment> findByNonce(Reader.Id writer, String nonce) {
    return jdbc.sql("select * from comment where reader_id = :writer and nonce = :nonce")
        .param("writer", writer.value())
        .param("nonce", nonce)
        .query(CommentTable::read)
        .optional();
  }

  /** Whether a writer has just said the same in the same place. */
  boolean repeats(Draft draft, Instant since) {
    return jdbc.sql(
            """
            select exists (
              select from comment
              where reader_id = :writer and story_id = :story and text = :text
                and answers_id is not distinct from :answers::bigint
                and state = 'VISIBLE' and posted_at > :since)
            """)
        .param("writer", draft.writer().value())
        .param("story", draft.story().value())
        .param("text", draft.text())
        .param("answers", draft.answers() == null ? null : draft.answers().id().value())
        .param("since", Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  void mend(Comment.Id id, String text, Instant now) {
    jdbc.sql("update comment set text = :text, edited_at = :now where id = :id")
        .param("id", id.value())
        .param("text", text)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What its writer takes back is not kept. */
  void withdraw(Comment.Id id, Instant now) {
    jdbc.sql("update comment set state = 'WITHDRAWN', text = '', ended_at = :now where id = :id")
        .param("id", id.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void remove(Comment.Id id, String reason, Instant now) {
    jdbc.sql(
            """
            update comment set state = 'REMOVED', reason = :reason, ended_at = :now where id = :id
            """)
        .param("id", id.value())
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  void restore(Comment.Id id) {
    jdbc.sql(
            """
            update comment set state = 'VISIBLE', reason = null, ended_at = null where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  /** All that a reader wrote, oldest first. */
  List<Comment> by(Reader.Id writer) {
    return jdbc.sql("select * from comment where reader_id = :writer order by id")
        .param("writer", writer.value())
        .query(CommentTable::read)
        .list();
  }

  void forgetWriter(Reader.Id writer) {
    jdbc.sql("update comment set reader_id = null where reader_id = :writer")
        .param("writer", writer.value())
        .update();
  }

  static Comment read(ResultSet row, int number) throws SQLException {
    var id = new Comment.Id(row.getLong("id"));
    var root = id(row, "root_id");
    var writer = row.getObject("reader_id", Long.class);
    var edited = row.getTimestamp("edited_at");
    return new Comment(
        id,
        new Story.Id(row.getLong("story_id")),
        root == null ? id : root,
        id(row, "parent_id"),
        id(row, "answers_id"),
        row.getInt("depth"),
        writer == null ? null : new Reader.Id(writer),
        State.valueOf(row.getString("state")),
        row.getString("text"),
        row.getTimestamp("posted_at").toInstant(),
        edited == null ? null : edited.toInstant());
  }

  private static Comment.@Nullable Id id(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, Long.class);
    return value == null ? null : new Comment.Id(value);
  }
}
