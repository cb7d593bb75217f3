package press.masthead.changelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeTable {
  static final String CHANNEL = "masthead_change";

  private final JdbcClient sql;

  ChangeTable(JdbcClient sql) {
    this.sql = sql;
  }

  void append(Collection<String> keys) {
    sql.sql("insert into change (keys) values (:keys)")
        .param("keys", keys.toArray(String[]::new))
        .update();
    sql.sql("select pg_notify(:channel, '')").param("channel", CHANNEL).query().singleRow();
  }

  /** Entries beyond {@code after} that no transaction still open could come before. */
  List<Change> read(Position after, int limit) {
    return sql.sql(
            """
            select xid::text::bigint as xid, id, at, keys
            from change
            where (xid, id) > (:xid::text::xid8, :id)
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, id
            limit :limit
            """)
        .param("xid", Long.toString(after.transaction()))
        .param("id", after.entry())
        .param("limit", limit)
        .query((row, n) -> change(row))
        .list();
  }

  /** Everything before it is visible to any query that begins from now on. */
  Position horizon() {
    return sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        .query(Long.class)
        .optional()
        .map(xmin -> new Position(xmin, 0))
        .orElseThrow();
  }

  Optional<Position> cursor(String consumer) {
    return sql.sql(
            "select xid::text::bigint as xid, id from change_cursor where consumer = :consumer")
        .param("consumer", consumer)
        .query((row, n) -> position(row))
        .optional();
  }

  /** The cursor, locked until the transaction ends; empty if another node holds it. */
  Optional<Position> lockCursor(String consumer) {
    return sql.sql(
            """
            select xid::text::bigint as xid, id from change_cursor
            where consumer = :consumer
            for update skip locked
            """)
        .param("consumer", consumer)
        .query((row, n) -> position(row))
        .optional();
  }

  void createCursor(String consumer, Position at) {
    sql.sql(
            """
            insert into change_cursor (consumer, xid, id)
            values (:consumer, :xid::text::xid8, :id)
            on conflict (consumer) do nothing
            """)
        .param("consumer", consumer)
        .param("xid", Long.toString(at.transaction()))
        .param("id", at.entry())
        .update();
  }

  void moveCursor(String consumer, Position to) {
    sql.sql(
            """
            insert into change_cursor (consumer, xid, id)
            values (:consumer, :xid::text::xid8, :id)
            on conflict (consumer)
            do update set xid = excluded.xid, id = excluded.id, moved_at = clock_timestamp()
            """)
        .param("consumer", consumer)
        .param("xid", Long.toString(to.transaction()))
        .param("id", to.entry())
        .update();
  }

  /** Drops the cursors of nodes that have not moved them for so long. */
  int forgetNodes(String prefix, Duration silence) {
    return sql.sql(
            """
            delete from change_cursor
            where starts_with(consumer, :prefix)
              and moved_at < clock_timestamp() - make_interval(secs => :seconds)
            """)
        .param("prefix", prefix)
        .param("seconds", silence.toSeconds())
        .update();
  }

  /** Drops entries older than {@code age} that every cursor is past; how many. */
  int drop(Duration age) {
    return sql.sql(
            """
            with past as (
              select xid, id from change_cursor where consumer <> :floor order by xid, id limit 1
            ), dropped as (
              delete from change c using past
              where (c.xid, c.id) <= (past.xid, past.id)
                and c.at < clock_timestamp() - make_interval(secs => :seconds)
              returning c.xid, c.id
            ), last as (
              select xid, id from dropped order by xid desc, id desc limit 1
            ), floor as (
              insert into change_cursor (consumer, xid, id)
              select :floor, xid, id from last
              on conflict (consumer)
              do update set xid = excluded.xid, id = excluded.id, moved_at = clock_timestamp()
            )
            select count(*) from dropped
            """)
        .param("floor", FLOOR)
        .param("seconds", age.toSeconds())
        .query(Integer.class)
        .single();
  }

  /** The last entry that was dropped: a follower that stands before it has missed something. */
  Position floor() {
    return cursor(FLOOR).orElse(Position.START);
  }

  private static final String FLOOR = "(dropped)";

  private static Change change(ResultSet row) throws SQLException {
    var keys = (String[]) row.getArray("keys").getArray();
    return new Change(position(row), row.getTimestamp("at").toInstant(), Set.copyOf(List.of(keys)));
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(row.getLong("xid"), row.getLong("id"));
  }
}
