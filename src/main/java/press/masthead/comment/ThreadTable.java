package press.masthead.comment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.story.Story;

/** Reads whole threads: tops that show or hold something that shows, and what is beneath them. */
@Repository
class ThreadTable {
  private final JdbcClient jdbc;

  ThreadTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The top of a thread; {@code replies} counts the visible ones beneath it. */
  record Top(Comment comment, int replies) {}

  List<Top> tops(Story.Id story, Sort sort, @Nullable Cursor after, int limit) {
    return jdbc.sql(
            """
            with top as (
              select c.*, (
                select count(*) from comment d where d.root_id = c.id and d.state = 'VISIBLE'
              ) as replies
              from comment c
              where c.story_id = :story and c.root_id is null)
            select * from top
            where (state = 'VISIBLE' or replies > 0) and (:start or %s)
            order by %s
            limit :limit
            """
                .formatted(sort.beyond(), sort.order()))
        .param("story", story.value())
        .param("start", after == null)
        .param("replies", after == null ? 0 : after.replies())
        .param("id", after == null ? 0 : after.id())
        .param("limit", limit)
        .query((row, number) -> new Top(CommentTable.read(row, number), row.getInt("replies")))
        .list();
  }

  Optional<Top> top(Comment.Id id) {
    return jdbc.sql(
            """
            select c.*, (
              select count(*) from comment d where d.root_id = c.id and d.state = 'VISIBLE'
            ) as replies
            from comment c
            where c.id = :id and c.root_id is null
            """)
        .param("id", id.value())
        .query((row, number) -> new Top(CommentTable.read(row, number), row.getInt("replies")))
        .optional();
  }

  /** The oldest of what is beneath each top, so that what is answered comes with the answer. */
  List<Comment> replies(Collection<Comment.Id> tops, int limit) {
    return jdbc.sql(
            """
            select * from (
              select c.*, row_number() over (partition by root_id order by id) as place
              from comment c
              where root_id = any(:tops)) ranked
            where place <= :limit
            order by id
            """)
        .param("tops", tops.stream().map(Comment.Id::value).toArray(Long[]::new))
        .param("limit", limit)
        .query(CommentTable::read)
        .list();
  }
}
