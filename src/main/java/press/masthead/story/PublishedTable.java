package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Section;
import press.masthead.title.Title;

/** The published state: teasers, lists, addresses. */
@Repository
class PublishedTable {
  private static final String CONTENT_AND_ALL_IT_POINTS_TO =
      """
      select p.*, r.content,
        (select jsonb_agg(to_jsonb(author)) from author
         where id in (select (credit->>'author')::bigint
                      from jsonb_array_elements(r.content->'byline') as each (credit))) as authors,
        (select jsonb_agg(to_jsonb(topic) order by place)
         from jsonb_array_elements_text(r.content->'topics') with ordinality as about (id, place)
         join topic on topic.id = about.id::bigint) as topics,
        (select jsonb_agg(to_jsonb(c) order by c.at desc, c.id desc)
         from story_correction c where c.story_id = p.story_id) as corrections
      """;

  private final JdbcClient sql;
  private final List<Beside> beside;

  PublishedTable(JdbcClient sql, ObjectProvider<Beside> beside) {
    this.sql = sql;
    this.beside = beside.stream().toList();
  }

  /** A row as stored; its path follows from where its section stands now. */
  record Row(
      long story,
      long title,
      long section,
      String address,
      long revision,
      Instant firstPublished,
      @Nullable Instant updated,
      @Nullable String kicker,
      String headline,
      @Nullable String standfirst,
      String opening,
      List<String> byline,
      @Nullable String source,
      String language,
      @Nullable Long picture) {

    /** Whether lists would show it the same. */
    boolean sameTeaser(Row other) {
      return withoutRevision().equals(other.withoutRevision());
    }

    /** Whether it is found in the same place, wherever its section stands. */
    boolean samePath(Row other) {
      return section == other.section && address.equals(other.address);
    }

    private Row withoutRevision() {
      return new Row(
          story,
          title,
          section,
          address,
          0,
          firstPublished,
          null,
          kicker,
          headline,
          standfirst,
          opening,
          byline,
          source,
          language,
          picture);
    }
  }

  /** Sends what was gathered, of this table and of others. */
  void send(Writes writes) {
    writes.send(sql);
  }

  void put(Row row, Writes writes) {
    writes
        .sql(
            """
            insert into published_story
              (story_id, title_id, section_id, address, revision_id, first_published_at, updated_at,
               kicker, headline, standfirst, opening, byline, source, language, picture_id)
            values (:story, :title, :section, :address, :revision, :first, :updated,
                    :kicker, :headline, :standfirst, :opening, :byline, :source, :language,
                    :picture)
            on conflict (story_id) do update set
              section_id = excluded.section_id, address = excluded.address,
              revision_id = excluded.revision_id,
              first_published_at = excluded.first_published_at, updated_at = excluded.updated_at,
              kicker = excluded.kicker, headline = excluded.headline,
              standfirst = excluded.standfirst, opening = excluded.opening,
              byline = excluded.byline, source = excluded.source, language = excluded.language,
              picture_id = excluded.picture_id
            """)
        .param("story", row.story())
        .param("title", row.title())
        .param("section", row.section())
        .param("address", row.address())
        .param("revision", row.revision())
        .param("first", Timestamp.from(row.firstPublished()))
        .param("updated", row.updated() == null ? null : Timestamp.from(row.updated()))
        .param("kicker", row.kicker())
        .param("headline", row.headline())
        .param("standfirst", row.standfirst())
        .param("opening", row.opening())
        .param("byline", row.byline().toArray(String[]::new))
        .param("source", row.source())
        .param("language", row.language())
        .param("picture", row.picture());
  }

  void remove(Story.Id story, Writes writes) {
    writes.sql("delete from published_story where story_id = :story").param("story", story.value());
  }

  Optional<Row> find(Story.Id story) {
    return sql.sql("select * from published_story where story_id = :story")
        .param("story", story.value())
        .query((row, n) -> row(row))
        .optional();
  }

  /** In the order asked for; unpublished ones left out. */
  List<Row> all(Collection<Story.Id> stories) {
    return sql.sql(
            """
            select p.* from unnest(:ids::bigint[]) with ordinality as wanted (story_id, place)
            join published_story p using (story_id) order by place
            """)
        .param("ids", stories.stream().map(Story.Id::value).toArray(Long[]::new))
        .query((row, n) -> row(row))
        .list();
  }

  /** A published row with its live revision's content, and whom and what that points to. */
  record Whole(
      Row row,
      Content content,
      List<Author> authors,
      List<Topic> topics,
      List<Correction> corrections,
      Map<String, String> beside) {}

  /** What an address leads to; null where that is not published. */
  record Addressed(Story.Id story, @Nullable Whole whole) {}

  Optional<Whole> whole(Story.Id story) {
    return sql.sql(
            columns()
                + """
                from published_story p join story_revision r on r.id = p.revision_id
                where p.story_id = :story
                """)
        .param("story", story.value())
        .query((row, n) -> wholeOf(row))
        .optional();
  }

  Optional<Addressed> wholeByAddress(Title.Id title, String address) {
    return sql.sql(
            columns()
                + """
                , a.story_id as addressed
                from story_address a
                left join (published_story p join story_revision r on r.id = p.revision_id)
                  on p.story_id = a.story_id
                where a.title_id = :title and a.address = :address
                """)
        .param("title", title.value())
        .param("address", address)
        .query((row, n) ->
            new Addressed(
                new Story.Id(row.getLong("addressed")),
                row.getString("content") == null ? null : wholeOf(row)))
        .optional();
  }

  /** As it comes with a story that is published. */
  Map<String, String> beside(Story.Id story) {
    return sql.sql("select p.story_id" + besides() + " from (select :story as story_id) p")
        .param("story", story.value())
        .query((row, n) -> beside(row))
        .single();
  }

  private String columns() {
    return CONTENT_AND_ALL_IT_POINTS_TO + besides();
  }

  private String besides() {
    return beside.stream()
        .map(each -> ", (" + each.sql() + ") as beside_" + each.name() + "\n")
        .collect(Collectors.joining());
  }

  List<PublishedStories.Filed> filed(Collection<Story.Id> stories) {
    return sql.sql(
            """
            select p.story_id, p.title_id, p.revision_id, p.first_published_at, r.content
            from published_story p join story_revision r on r.id = p.revision_id
            where p.story_id = any(:ids)
            """)
        .param("ids", stories.stream().map(Story.Id::value).toArray(Long[]::new))
        .query((row, n) -> filed(row))
        .list();
  }

  List<PublishedStories.Filed> filedAfter(Story.Id story, int limit) {
    return sql.sql(
            """
            select p.story_id, p.title_id, p.revision_id, p.first_published_at, r.content
            from published_story p join story_revision r on r.id = p.revision_id
            where p.story_id > :story
            order by p.story_id
            limit :limit
            """)
        .param("story", story.value())
        .param("limit", limit)
        .query((row, n) -> filed(row))
        .list();
  }

  List<Row> newest(String list, @Nullable Instant before, int limit) {
    return sql.sql(
            """
            select p.* from published_listing l join published_story p using (story_id)
            where l.list = :list and l.at < coalesce(:before, 'infinity'::timestamptz)
            order by l.at desc, l.story_id desc
            limit :limit
            """)
        .param("list", list)
        .param("before", before == null ? null : Timestamp.from(before))
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /** The newest of a list, at most so many. */
  record Newest(String list, int limit) {}

  /** What {@link #newest} finds of several lists, and what {@link #all} does. */
  record NewestAndAll(Map<Newest, List<Row>> newest, List<Row> all) {}

  /** Everything in one statement; {@code all} in no order. */
  NewestAndAll newestAndAll(List<Newest> lists, Collection<Story.Id> stories) {
    var newest = lists.stream().map(list -> new ArrayList<Row>()).toList();
    var all = new ArrayList<Row>();
    sql.sql(
            """
            select p.*, coalesce(n.place, 0) as place
            from (
              select wanted.place, l.story_id, l.at
              from unnest(:lists::text[], :limits::int[])
                with ordinality as wanted (list, most, place)
              cross join lateral (
                select story_id, at from published_listing
                where list = wanted.list
                order by at desc, story_id desc
                limit wanted.most) as l
              union all
              select null, id, null from unnest(:ids::bigint[]) as id
            ) as n
            cross join lateral (
              select * from published_story where story_id = n.story_id offset 0) as p
            order by n.place, n.at desc, p.story_id desc
            """)
        .param("lists", lists.stream().map(Newest::list).toArray(String[]::new))
        .param("limits", lists.stream().map(Newest::limit).toArray(Integer[]::new))
        .param("ids", stories.stream().map(Story.Id::value).toArray(Long[]::new))
        .query(row -> {
          var place = row.getInt("place");
          (place == 0 ? all : newest.get(place - 1)).add(row(row));
        });
    var found = new HashMap<Newest, List<Row>>();
    for (int n = 0; n < lists.size(); n++) {
      found.put(lists.get(n), List.copyOf(newest.get(n)));
    }
    return new NewestAndAll(Map.copyOf(found), List.copyOf(all));
  }

  List<Row> between(String list, Instant from, Instant until) {
    return sql.sql(
            """
            select p.* from published_listing l join published_story p using (story_id)
            where l.list = :list and l.at >= :from and l.at < :until
            order by l.at desc, l.story_id desc
            """)
        .param("list", list)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, n) -> row(row))
        .list();
  }

  /** Enough of a published row to point to it. */
  record Placed(
      Story.Id story, Title.Id title, Section.Id section, String address, Instant changed) {}

  List<Placed> places(String list, Instant from, Instant until) {
    return sql.sql(
            """
            select p.story_id, p.title_id, p.section_id, p.address,
              coalesce(p.updated_at, p.first_published_at) as changed
            from published_listing l join published_story p using (story_id)
            where l.list = :list and l.at >= :from and l.at < :until
            order by l.at desc, l.story_id desc
            """)
        .param("list", list)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, n) ->
            new Placed(
                new Story.Id(row.getLong("story_id")),
                new Title.Id(row.getLong("title_id")),
                new Section.Id(row.getLong("section_id")),
                row.getString("address"),
                row.getTimestamp("changed").toInstant()))
        .list();
  }

  Set<String> listsOf(Story.Id story) {
    return Set.copyOf(
        sql.sql("select list from published_listing where story_id = :story")
            .param("story", story.value())
            .query((row, n) -> row.getString("list"))
            .list());
  }

  void unlist(Story.Id story, Writes writes) {
    writes
        .sql("delete from published_listing where story_id = :story")
        .param("story", story.value());
  }

  void list(Story.Id story, Collection<String> lists, Instant at, Writes writes) {
    writes
        .sql(
            """
            insert into published_listing (list, at, story_id)
            select list, :at, :story from unnest(:lists::text[]) as list
            """)
        .param("at", Timestamp.from(at))
        .param("story", story.value())
        .param("lists", lists.toArray(String[]::new));
  }

  /** Where these stories stand in the lists of whole titles and of sections. */
  List<PublishedStories.Listing> listings(Collection<Story.Id> stories) {
    return sql.sql(
            """
            select story_id, list, at from published_listing
            where story_id = any(:ids) and list ~ '^(title|section):[0-9]+$'
            """)
        .param("ids", stories.stream().map(Story.Id::value).toArray(Long[]::new))
        .query((row, n) ->
            new PublishedStories.Listing(
                new Story.Id(row.getLong("story_id")),
                row.getString("list"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** A story and, if it is published, its section and current address. */
  record Standing(Story.Id story, @Nullable Long section, @Nullable String address) {}

  Optional<Standing> standing(Title.Id title, String address) {
    return sql.sql(
            """
            select a.story_id, p.section_id, p.address
            from story_address a left join published_story p using (story_id)
            where a.title_id = :title and a.address = :address
            """)
        .param("title", title.value())
        .param("address", address)
        .query((row, n) ->
            new Standing(
                new Story.Id(row.getLong("story_id")),
                row.getObject("section_id", Long.class),
                row.getString("address")))
        .optional();
  }

  Optional<Story.Id> byAddress(Title.Id title, String address) {
    return sql.sql(
            "select story_id from story_address where title_id = :title and address = :address")
        .param("title", title.value())
        .param("address", address)
        .query((row, n) -> new Story.Id(row.getLong("story_id")))
        .optional();
  }

  /** Whether the address is now the story's; false if another story has it. */
  boolean claim(Title.Id title, String address, Story.Id story) {
    return sql.sql(
            """
            with claimed as (
              insert into story_address (title_id, address, story_id)
              values (:title, :address, :story)
              on conflict (title_id, address) do nothing
              returning story_id
            )
            select exists (select from claimed) or exists (
              select from story_address
              where title_id = :title and address = :address and story_id = :story)
            """)
        .param("title", title.value())
        .param("address", address)
        .param("story", story.value())
        .query(Boolean.class)
        .single();
  }

  private static PublishedStories.Filed filed(ResultSet row) throws SQLException {
    return new PublishedStories.Filed(
        new Story.Id(row.getLong("story_id")),
        new Title.Id(row.getLong("title_id")),
        row.getLong("revision_id"),
        row.getTimestamp("first_published_at").toInstant(),
        ContentJson.read(row.getString("content")));
  }

  private Whole wholeOf(ResultSet row) throws SQLException {
    return new Whole(
        row(row),
        ContentJson.read(row.getString("content")),
        PointedTo.authors(row.getString("authors")),
        PointedTo.topics(row.getString("topics")),
        PointedTo.corrections(row.getString("corrections")),
        beside(row));
  }

  private Map<String, String> beside(ResultSet row) throws SQLException {
    var found = new HashMap<String, String>();
    for (var each : beside) {
      var json = row.getString("beside_" + each.name());
      if (json != null) {
        found.put(each.name(), json);
      }
    }
    return Map.copyOf(found);
  }

  private static Row row(ResultSet row) throws SQLException {
    var updated = row.getTimestamp("updated_at");
    return new Row(
        row.getLong("story_id"),
        row.getLong("title_id"),
        row.getLong("section_id"),
        row.getString("address"),
        row.getLong("revision_id"),
        row.getTimestamp("first_published_at").toInstant(),
        updated == null ? null : updated.toInstant(),
        row.getString("kicker"),
        row.getString("headline"),
        row.getString("standfirst"),
        row.getString("opening"),
        List.of((String[]) row.getArray("byline").getArray()),
        row.getString("source"),
        row.getString("language"),
        row.getObject("picture_id", Long.class));
  }
}
