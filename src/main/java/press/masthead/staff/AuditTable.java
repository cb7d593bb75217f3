package press.masthead.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Title;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditTable {
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient sql;

  AuditTable(JdbcClient sql) {
    this.sql = sql;
  }

  Audit.Known head() {
    return sql.sql("select number, hash from audit_head")
        .query((row, n) -> new Audit.Known(row.getLong("number"), row.getString("hash")))
        .single();
  }

  /** Nobody else adds an entry until the transaction ends. */
  Audit.Known lockHead() {
    return sql.sql("select number, hash from audit_head for update")
        .query((row, n) -> new Audit.Known(row.getLong("number"), row.getString("hash")))
        .single();
  }

  /** Adds an entry, which is the head from then on. */
  void append(AuditEntry entry) {
    var act = entry.act();
    sql.sql(
            """
            with entered as (
              insert into audit_entry
                (number, at, by, verb, subject, title_id, details, previous, hash)
              values
                (:number, :at, :by, :verb, :subject, :title, :details::jsonb, :previous, :hash)
            )
            update audit_head set number = :number, hash = :hash
            """)
        .param("number", entry.number())
        .param("at", Timestamp.from(entry.at()))
        .param("by", act.by().value())
        .param("verb", act.verb())
        .param("subject", act.subject())
        .param("title", act.title() == null ? null : act.title().value())
        .param("details", JsonMapper.shared().writeValueAsString(act.details()))
        .param("previous", entry.previous())
        .param("hash", entry.hash())
        .update();
  }

  List<AuditEntry> after(long number, long last, int limit) {
    return sql.sql(
            """
            select * from audit_entry where number > :number and number <= :last
            order by number limit :limit
            """)
        .param("number", number)
        .param("last", last)
        .param("limit", limit)
        .query((row, n) -> entry(row))
        .list();
  }

  List<AuditEntry> find(Audit.Query query, int limit) {
    return sql.sql(
            """
            select * from audit_entry
            where (:titles::bigint[] is null or title_id = any(:titles))
              and (:subject::text is null or subject = :subject)
              and (:by::bigint is null or by = :by)
              and (:verb::text is null or verb = :verb)
              and (:from::timestamptz is null or at >= :from)
              and (:to::timestamptz is null or at < :to)
              and (:before::bigint is null or number < :before)
            order by number desc limit :limit
            """)
        .param("titles", titles(query))
        .param("subject", query.subject())
        .param("by", query.by() == null ? null : query.by().value())
        .param("verb", query.verb())
        .param("from", timestamp(query.from()))
        .param("to", timestamp(query.to()))
        .param("before", query.before())
        .param("limit", limit)
        .query((row, n) -> entry(row))
        .list();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    var title = row.getObject("title_id", Long.class);
    var act =
        new Act(
            new Member.Id(row.getLong("by")),
            row.getString("verb"),
            row.getString("subject"),
            title == null ? null : new Title.Id(title),
            JsonMapper.shared().readValue(row.getString("details"), DETAILS));
    return new AuditEntry(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        act,
        row.getString("previous"),
        row.getString("hash"));
  }

  private static Long @Nullable [] titles(Audit.Query query) {
    var titles = query.titles();
    return titles == null ? null : titles.stream().map(Title.Id::value).toArray(Long[]::new);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
