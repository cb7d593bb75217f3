package press.masthead.title;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TitleTable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final SiteAddress address;

  TitleTable(JdbcClient sql, SiteAddress address) {
    this.sql = sql;
    this.address = address;
  }

  void setPublisher(String name) {
    sql.sql(
            """
            with renamed as (update publisher set name = :name returning id)
            insert into publisher (name) select :name where not exists (select 1 from renamed)
            """)
        .param("name", name)
        .update();
  }

  Optional<String> publisher() {
    return sql.sql("select name from publisher").query(String.class).optional();
  }

  Title.Id insert(NewTitle title) {
    var issues = title.issues();
    var id =
        sql.sql(
                """
                insert into title (slug, name, tagline, time_zone, locale, imprint,
                                   issue_name, issue_rule, issue_words, tokens, icon)
                values (:slug, :name, :tagline, :zone, :locale, :imprint,
                        :issueName, :issueRule, :issueWords, :tokens::jsonb, :icon)
                returning id
                """)
            .param("slug", title.slug())
            .param("name", title.name())
            .param("tagline", title.tagline())
            .param("zone", title.zone().getId())
            .param("locale", title.locale().toLanguageTag())
            .param("imprint", title.imprint())
            .param("issueName", issues == null ? null : issues.name())
            .param("issueRule", issues == null ? null : issues.rule())
            .param("issueWords", issues == null ? null : issues.words())
            .param("tokens", JSON.writeValueAsString(title.tokens().values()))
            .param("icon", title.icon())
            .query(Long.class)
            .single();
    for (int i = 0; i < title.hosts().size(); i++) {
      insertHost(id, title.hosts().get(i), i);
    }
    return new Title.Id(id);
  }

  private void insertHost(long title, String host, int position) {
    sql.sql("insert into title_host (host, title_id, position) values (:host, :title, :position)")
        .param("host", host)
        .param("title", title)
        .param("position", position)
        .update();
  }

  List<Title> all() {
    return sql.sql(
            """
            select t.*, array(select host from title_host h where h.title_id = t.id
                              order by position) as hosts
            from title t order by t.id
            """)
        .query((row, n) -> title(row))
        .list();
  }

  void setImprint(Title.Id title, String imprint) {
    sql.sql("update title set imprint = :imprint where id = :id")
        .param("imprint", imprint)
        .param("id", title.value())
        .update();
  }

  void showVersions(Title.Id title, boolean show) {
    sql.sql("update title set versions_public = :show where id = :id")
        .param("show", show)
        .param("id", title.value())
        .update();
  }

  void setIssues(Title.Id title, IssueRule issues) {
    sql.sql(
            """
            update title set issue_name = :name, issue_rule = :rule, issue_words = :words
            where id = :id
            """)
        .param("name", issues.name())
        .param("rule", issues.rule())
        .param("words", issues.words())
        .param("id", title.value())
        .update();
  }

  private Title title(ResultSet row) throws SQLException {
    var hosts = List.of((String[]) row.getArray("hosts").getArray());
    return new Title(
        new Title.Id(row.getLong("id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("tagline"),
        hosts,
        address.url(hosts.getFirst()),
        ZoneId.of(row.getString("time_zone")),
        Locale.forLanguageTag(row.getString("locale")),
        row.getString("imprint"),
        issues(row),
        new Tokens(JSON.readValue(row.getString("tokens"), STRINGS)),
        row.getString("icon"),
        row.getBoolean("versions_public"));
  }

  private static @Nullable IssueRule issues(ResultSet row) throws SQLException {
    var rule = row.getString("issue_rule");
    return rule == null
        ? null
        : new IssueRule(row.getString("issue_name"), rule, row.getString("issue_words"));
  }
}
