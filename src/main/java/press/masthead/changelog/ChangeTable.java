package press.masthead.changelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeTable {
  static final String CHANNEL = "masthead_change";

  /** What the names of cursors begin with that belong to one node. */
  static final String NODE = "node:";

  /** Stands at the last entry that was dropped. */
  private static final String FLOOR = "(dropped)";

  private final JdbcClient sql;

  ChangeTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Wakes all who listen once the transaction has committed, telling them which node writes.
   *
   * @return where the entry stands if it commits
   */
  Position append(Collection<String> keys, String node) {
    return sql.sql(
            """
            with entry as (
              insert into change (keys) values (:keys) returning xid, id
            )
            select xid::text::bigint as xid, id, pg_notify(:channel, :node) from entry
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("channel", CHANNEL)
        .param("node", node)
        .query((row, n) -> position(row))
        .single();
  }

  /**
   * Entries beyond {@code after} that no transaction still open could come before. Empty if not all
   * that came after it is still there: something beyond it was dropped, or this database has never
   * counted that far, the position being another's.
   */
  Optional<List<Change>> read(Position after, int limit) {
    var changes = new ArrayList<Change>();
    var reached = new boolean[1];
    sql.sql(
            """
            select reached, c.xid::text::bigint as xid, c.id, c.at, c.keys
            from (
              select :xid::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot())
                and not exists (
                  select from change_cursor
                  where consumer = :floor and (xid, id) > (:xid::text::xid8, :id)) as reached
            ) as log
            left join lateral (
              select xid, id, at, keys
              from change
              where (xid, id) > (:xid::text::xid8, :id)
                and xid < pg_snapshot_xmin(pg_current_snapshot())
              order by xid, id
              limit :limit
            ) as c on true
            order by c.xid, c.id
            """)
        .param("floor", FLOOR)
        .param("xid", Long.toString(after.transaction()))
        .param("id", after.entry())
        .param("limit", limit)
        .query(row -> {
          reached[0] = row.getBoolean("reached");
          if (row.getObject("id") != null) {
            changes.add(change(row));
          }
        });
    return reached[0] ? Optional.of(List.copyOf(changes)) : Optional.empty();
  }

  /** The last entry that has committed, whether followers may read it yet or not. */
  Position end() {
    return sql.sql(
            """
            select xid::text::bigint as xid, id from change order by xid desc, id desc limit 1
            """)
        .query((row, n) -> position(row))
        .optional()
        .orElse(Position.START);
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

  /** Takes the consumer's turn until the transaction ends; false if another node has it. */
  boolean lock(String consumer) {
    return sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))")
        .param("lock", CHANNEL + ":" + consumer)
        .query(Boolean.class)
        .single();
  }

  /** Those of {@code consumers} that have no cursor yet get one at the present. */
  void createCursors(Collection<String> consumers) {
    sql.sql(
            """
            insert into change_cursor (consumer, xid, id)
            select consumer, pg_snapshot_xmin(pg_current_snapshot()), 0
            from unnest(:consumers) as consumer
            on conflict (consumer) do nothing
            """)
        .param("consumers", consumers.toArray(String[]::new))
        .update();
  }

  void dropCursors(Collection<String> consumers) {
    sql.sql("delete from change_cursor where consumer = any(:consumers)")
        .param("consumers", consumers.toArray(String[]::new))
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

  ChangeLog.Followers followers(Duration silence) {
    var names =
        sql.sql(
                """
                select distinct case when starts_with(consumer, :prefix)
                  then :prefix || split_part(consumer, ':', 2) else consumer end as name
                from change_cursor
                where consumer <> :floor
                  and (not starts_with(consumer, :prefix)
                    or moved_at > clock_timestamp() - make_interval(secs => :seconds))
                order by name
                """)
            .param("prefix", NODE)
            .param("floor", FLOOR)
            .param("seconds", silence.toSeconds())
            .query((row, n) -> row.getString("name"))
            .list();
    return new ChangeLog.Followers(
        names.stream()
            .filter(name -> name.startsWith(NODE))
            .map(name -> name.substring(NODE.length()))
            .toList(),
        names.stream().filter(name -> !name.startsWith(NODE)).toList());
  }

  /** Drops the cursors of nodes that have not moved them for so long. */
  int forgetNodes(Duration silence) {
    return sql.sql(
            """
            delete from change_cursor
            where starts_with(consumer, :prefix)
              and moved_at < clock_timestamp() - make_interval(secs => :seconds)
            """)
        .param("prefix", NODE)
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
              where (change_cursor.xid, change_cursor.id) < (excluded.xid, excluded.id)
            )
            select count(*) from dropped
            """)
        .param("floor", FLOOR)
        .param("seconds", age.toSeconds())
        .query(Integer.class)
        .single();
  }

  /** Tells this database from any other, also from a restored copy. */
  String origin() {
    return sql.sql(
            """
            select system_identifier || '/' || oid
            from pg_control_system(), pg_database where datname = current_database()
            """)
        .query(String.class)
        .single();
  }

  /**
   * Entries and cursors numbered beyond what this database has counted to were written in another,
   * and would come up again, or hide what is new, once it gets there. Drops the entries, moves the
   * cursors to the present and sends every node follower back to its rebuilding.
   */
  Foreign dropForeign() {
    var entries =
        sql.sql("delete from change where xid >= pg_snapshot_xmax(pg_current_snapshot())").update();
    var consumers =
        sql.sql(
                """
                update change_cursor
                set xid = pg_snapshot_xmin(pg_current_snapshot()), id = 0
                where xid > pg_snapshot_xmax(pg_current_snapshot())
                returning consumer
                """)
            .query((row, n) -> row.getString("consumer"))
            .list();
    var foreign = new Foreign(entries, consumers);
    if (foreign.any()) {
      moveCursor(FLOOR, horizon());
    }
    return foreign;
  }

  /** What was found of another database cluster's counting. */
  record Foreign(int entries, List<String> consumers) {
    boolean any() {
      return entries > 0 || !consumers.isEmpty();
    }
  }

  private static Change change(ResultSet row) throws SQLException {
    var keys = (String[]) row.getArray("keys").getArray();
    return new Change(position(row), row.getTimestamp("at").toInstant(), Set.copyOf(List.of(keys)));
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(row.getLong("xid"), row.getLong("id"));
  }
}
