package press.masthead.comment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.story.Story;

@Repository
class CountTable {
  private final JdbcClient jdbc;

  CountTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many comments of a story are visible, and whether more may come. */
  record Count(int visible, boolean open) {
    static final Count NONE = new Count(0, true);
  }

  /** Locks a story's count until the transaction ends: changes of what is visible queue here. */
  Count lock(Story.Id story) {
    jdbc.sql("insert into comment_count (story_id) values (:story) on conflict do nothing")
        .param("story", story.value())
        .update();
    return jdbc.sql(
            """
            select visible, closed_at is null as open from comment_count
            where story_id = :story for update
            """)
        .param("story", story.value())
        .query((row, number) -> new Count(row.getInt("visible"), row.getBoolean("open")))
        .single();
  }

  void add(Story.Id story, int difference) {
    jdbc.sql("update comment_count set visible = visible + :by where story_id = :story")
        .param("by", difference)
        .param("story", story.value())
        .update();
  }

  Optional<Count> find(Story.Id story) {
    return jdbc.sql(
            "select visible, closed_at is null as open from comment_count where story_id = :story")
        .param("story", story.value())
        .query((row, number) -> new Count(row.getInt("visible"), row.getBoolean("open")))
        .optional();
  }

  /** Stories without a row are left out. */
  Map<Story.Id, Integer> all(Collection<Story.Id> stories) {
    return jdbc
        .sql("select story_id, visible from comment_count where story_id = any(:stories)")
        .param("stories", stories.stream().map(Story.Id::value).toArray(Long[]::new))
        .query((row, number) -> Map.entry(new Story.Id(row.getLong(1)), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void close(Story.Id story, @Nullable Instant at) {
    jdbc.sql("update comment_count set closed_at = :at::timestamptz where story_id = :story")
        .param("at", at == null ? null : Timestamp.from(at))
        .param("story", story.value())
        .update();
  }

  /** Counts everything anew. */
  List<Miscount> miscounts() {
    return jdbc.sql(
            """
            select story_id, coalesce(k.visible, 0) as kept, coalesce(c.counted, 0) as counted
            from comment_count k
            full join (
              select story_id, count(*) as counted from comment
              where state = 'VISIBLE' group by story_id) c using (story_id)
            where coalesce(k.visible, 0) <> coalesce(c.counted, 0)
            order by story_id
            """)
        .query((row, number) ->
            new Miscount(
                new Story.Id(row.getLong("story_id")), row.getInt("kept"), row.getInt("counted")))
        .list();
  }
}
