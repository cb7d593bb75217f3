package press.masthead.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** The related stories that imported pages name, and which story each was found to be. */
@Component
class RelatedTable {
  private final JdbcClient jdbc;

  RelatedTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A related story as a page names it. */
  record Line(String named, HeadlineKey headline, @Nullable String url, @Nullable LocalDate day) {}

  /** A line of that story's page that no story was found for yet. */
  record Waiting(Story.Id story, int place, Line line) {}

  void put(Title.Id title, Story.Id story, int place, Line line, Story.@Nullable Id found) {
    jdbc.sql(
            """
            insert into import_related
              (story_id, place, title_id, named, headline, cut, url, day, found)
            values (:story, :place, :title, :named, :headline, :cut, :url, :day, :found)
            """)
        .param("story", story.value())
        .param("place", place)
        .param("title", title.value())
        .param("named", line.named())
        .param("headline", line.headline().folded())
        .param("cut", line.headline().cut())
        .param("url", line.url())
        .param("day", line.day())
        .param("found", found == null ? null : found.value())
        .update();
  }

  void found(Waiting waiting, Story.Id found) {
    jdbc.sql(
            """
            update import_related set found = :found where story_id = :story and place = :place
            """)
        .param("found", found.value())
        .param("story", waiting.story().value())
        .param("place", waiting.place())
        .update();
  }

  void remove(Story.Id story) {
    jdbc.sql("delete from import_related where story_id = :story")
        .param("story", story.value())
        .update();
  }

  /** The picks that the import gave the story, in their order. */
  List<Story.Id> given(Story.Id story) {
    return jdbc
        .sql(
            """
            select found from import_related
            where story_id = :story and found is not null order by place
            """)
        .param("story", story.value())
        .query((row, n) -> new Story.Id(row.getLong("found")))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** The imported stories that a page could mean by that headline. */
  List<Story.Id> headed(Title.Id title, HeadlineKey headline, int limit) {
    return jdbc.sql(
            """
            select distinct story_id from import_item
            where title_id = :title and headline >= :first and headline <= :last
              and story_id is not null
            limit :limit
            """)
        .param("title", title.value())
        .param("first", headline.folded())
        .param("last", headline.last())
        .param("limit", limit)
        .query((row, n) -> new Story.Id(row.getLong("story_id")))
        .list();
  }

  /** The lines without a story yet that could mean a story with that headline or address. */
  List<Waiting> waiting(Title.Id title, HeadlineKey headline, Collection<String> urls, int limit) {
    return jdbc.sql(
            """
            select story_id, place, named, headline, cut, url, day from import_related
            where title_id = :title and found is null
              and (headline = :headline or (cut and headline = any(:beginnings))
                   or url = any(:urls))
            order by story_id, place
            limit :limit
            """)
        .param("title", title.value())
        .param("headline", headline.folded())
        .param("beginnings", headline.beginnings().toArray(String[]::new))
        .param("urls", urls.toArray(String[]::new))
        .param("limit", limit)
        .query((row, n) -> waiting(row))
        .list();
  }

  /** Of the pages that came in since then, in the order of their coming. */
  List<Imports.MissingRelated> missing(Title.Id title, Instant since) {
    return jdbc.sql(
            """
            select i.path, r.story_id, r.named
            from import_item i join import_related r on r.story_id = i.story_id
            where i.title_id = :title and i.at >= :since and r.found is null
            order by i.id, r.place
            """)
        .param("title", title.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new Imports.MissingRelated(
                row.getString("path"),
                new Story.Id(row.getLong("story_id")),
                row.getString("named")))
        .list();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        new Story.Id(row.getLong("story_id")),
        row.getInt("place"),
        new Line(
            row.getString("named"),
            new HeadlineKey(row.getString("headline"), row.getBoolean("cut")),
            row.getString("url"),
            row.getObject("day", LocalDate.class)));
  }
}
