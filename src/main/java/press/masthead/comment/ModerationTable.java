package press.masthead.comment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** Comments with what readers are not told of them. */
@Repository
class ModerationTable {
  private final JdbcClient jdbc;

  ModerationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Comment> of(Story.Id story, Comment.@Nullable Id before, int limit) {
    return jdbc.sql(
            """
            select * from comment where story_id = :story and id < :before
            order by id desc limit :limit
            """)
        .param("story", story.value())
        .param("before", value(before))
        .param("limit", limit)
        .query(CommentTable::read)
        .list();
  }

  List<Comment> reported(Collection<Title.Id> titles, Comment.@Nullable Id before, int limit) {
    return jdbc.sql(
            """
            select c.* from comment c join story s on s.id = c.story_id
            where c.id in (select comment_id from comment_report)
              and c.state = 'VISIBLE' and s.title_id = any(:titles) and c.id < :before
            order by c.id desc limit :limit
            """)
        .param("titles", titles.stream().map(Title.Id::value).toArray(Long[]::new))
        .param("before", value(before))
        .param("limit", limit)
        .query(CommentTable::read)
        .list();
  }

  /** Those that were removed alone have one. */
  Map<Comment.Id, String> reasons(Collection<Comment.Id> ids) {
    return jdbc
        .sql("select id, reason from comment where id = any(:ids) and reason is not null")
        .param("ids", numbers(ids))
        .query((row, n) -> Map.entry(new Comment.Id(row.getLong("id")), row.getString("reason")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<Comment.Id, List<Moderated.Reported>> reports(Collection<Comment.Id> ids) {
    return jdbc
        .sql(
            """
            select comment_id, reason, words, at from comment_report
            where comment_id = any(:ids) order by at, reader_id
            """)
        .param("ids", numbers(ids))
        .query((row, n) ->
            Map.entry(
                new Comment.Id(row.getLong("comment_id")),
                new Moderated.Reported(
                    new Report(
                        Report.Reason.valueOf(row.getString("reason")), row.getString("words")),
                    row.getTimestamp("at").toInstant())))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static long value(Comment.@Nullable Id before) {
    return before == null ? Long.MAX_VALUE : before.value();
  }

  private static Long[] numbers(Collection<Comment.Id> ids) {
    return ids.stream().map(Comment.Id::value).toArray(Long[]::new);
  }
}
