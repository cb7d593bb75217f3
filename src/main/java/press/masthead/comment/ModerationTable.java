package press.masthead.comment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Title;

/** Comments with what readers are not told of them. */
@Repository
class ModerationTable {
  private final JdbcClient jdbc;

  ModerationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Comment> all(Collection<Comment.Id> ids) {
    return jdbc.sql("select * from comment where id = any(:ids)")
        .param("ids", numbers(ids))
        .query(CommentTable::read)
        .list();
  }

  List<Comment> find(ModerationQuery query, int limit) {
    var asked =
        jdbc.sql(
                """
                select c.* from comment c join story s on s.id = c.story_id
                where s.title_id = any(:titles) and c.id < :before
                """
                    + conditions(query)
                    + " order by c.id desc limit :limit")
            .param("titles", query.titles().stream().map(Title.Id::value).toArray(Long[]::new))
            .param("before", query.before() == null ? Long.MAX_VALUE : query.before().value())
            .param("limit", limit);
    if (query.story() != null) {
      asked = asked.param("story", query.story().value());
    }
    if (query.writer() != null) {
      asked = asked.param("writer", query.writer().value());
    }
    return asked.query(CommentTable::read).list();
  }

  private static String conditions(ModerationQuery query) {
    var state =
        switch (query.which()) {
          case ALL -> "";
          case REMOVED -> " and c.state = 'REMOVED'";
          case REPORTED ->
              """
               and c.state = 'VISIBLE'
               and c.id in (select comment_id from comment_report where seen_at is null)
              """;
        };
    return state
        + (query.story() == null ? "" : " and c.story_id = :story")
        + (query.writer() == null ? "" : " and c.reader_id = :writer");
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
            select comment_id, reason, words, at, seen_at from comment_report
            where comment_id = any(:ids) order by at, reader_id
            """)
        .param("ids", numbers(ids))
        .query((row, n) ->
            Map.entry(
                new Comment.Id(row.getLong("comment_id")),
                new Moderated.Reported(
                    new Report(
                        Report.Reason.valueOf(row.getString("reason")), row.getString("words")),
                    row.getTimestamp("at").toInstant(),
                    instant(row.getTimestamp("seen_at")))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static @Nullable Instant instant(@Nullable Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }

  private static Long[] numbers(Collection<Comment.Id> ids) {
    return ids.stream().map(Comment.Id::value).toArray(Long[]::new);
  }
}
