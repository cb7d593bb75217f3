package press.masthead.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts, a line a copy. */
@Repository
class ReceiptTable {
  private final JdbcClient sql;

  ReceiptTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Anew, if there is one already.
   *
   * @param node empty where there is but one copy
   */
  void open(Story.Id story, Receipt.Copy copy, String node, @Nullable Instant clearedAt) {
    sql.sql(
            """
            insert into story_receipt (story_id, copy, node, cleared_at)
            values (:story, :copy, :node, :at)
            on conflict (story_id, copy, node) do update set cleared_at = excluded.cleared_at
            """)
        .param("story", story.value())
        .param("copy", word(copy))
        .param("node", node)
        .param("at", clearedAt == null ? null : Timestamp.from(clearedAt))
        .update();
  }

  /** Also of a node that nobody had heard of. */
  void clear(Story.Id story, Receipt.Copy copy, String node, Instant at) {
    sql.sql(
            """
            insert into story_receipt (story_id, copy, node, cleared_at)
            values (:story, :copy, :node, :at)
            on conflict (story_id, copy, node)
            do update set cleared_at = coalesce(story_receipt.cleared_at, excluded.cleared_at)
            """)
        .param("story", story.value())
        .param("copy", word(copy))
        .param("node", node)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Wherever a receipt waits for that copy. */
  void clear(Collection<Story.Id> stories, Receipt.Copy copy, Instant at) {
    sql.sql(
            """
            update story_receipt set cleared_at = :at
            where story_id = any(:stories) and copy = :copy and cleared_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("stories", stories.stream().map(Story.Id::value).toArray(Long[]::new))
        .param("copy", word(copy))
        .update();
  }

  void clearAll(Receipt.Copy copy, Instant at) {
    sql.sql("update story_receipt set cleared_at = :at where copy = :copy and cleared_at is null")
        .param("at", Timestamp.from(at))
        .param("copy", word(copy))
        .update();
  }

  /**
   * In the order of copies.
   *
   * @param nodes those that run
   */
  List<Receipt.Line> of(Story.Id story, Set<String> nodes) {
    return sql
        .sql("select * from story_receipt where story_id = :story")
        .param("story", story.value())
        .query((row, n) -> {
          var node = row.getString("node");
          var at = row.getTimestamp("cleared_at");
          return new Receipt.Line(
              Receipt.Copy.valueOf(row.getString("copy").toUpperCase(Locale.ROOT)),
              node.isEmpty() ? null : node,
              at == null ? null : at.toInstant(),
              at == null && !node.isEmpty() && !nodes.contains(node));
        })
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(Receipt.Line::copy))
        .toList();
  }

  private static String word(Receipt.Copy copy) {
    return copy.name().toLowerCase(Locale.ROOT);
  }
}
