package press.masthead.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import press.masthead.media.BlobKey;
import press.masthead.story.Story;
import press.masthead.title.Title;
import tools.jackson.databind.json.JsonMapper;

/** The record of every original page that came in. */
@Component
class ImportTable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  ImportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The story these very bytes became, if they did. */
  Optional<Story.Id> storyOf(Title.Id title, BlobKey original) {
    return jdbc.sql(
            """
            select story_id from import_item
            where title_id = :title and sha256 = :sha256 and story_id is not null
            """)
        .param("title", title.value())
        .param("sha256", original.sha256())
        .query(Long.class)
        .optional()
        .map(Story.Id::new);
  }

  /** The story an earlier version of the page became. */
  Optional<Story.Id> storyOf(Title.Id title, String identity) {
    return jdbc.sql(
            """
            select story_id from import_item
            where title_id = :title and identity = :identity and story_id is not null
            order by id desc limit 1
            """)
        .param("title", title.value())
        .param("identity", identity)
        .query(Long.class)
        .optional()
        .map(Story.Id::new);
  }

  /** The story a page at one of these addresses became. */
  Optional<Story.Id> storyOf(Title.Id title, Collection<String> urls) {
    return jdbc.sql(
            """
            select story_id from import_item
            where title_id = :title and identity = any(:urls) and story_id is not null
            order by id desc limit 1
            """)
        .param("title", title.value())
        .param("urls", urls.toArray(String[]::new))
        .query(Long.class)
        .optional()
        .map(Story.Id::new);
  }

  void put(
      Title.Id title,
      BlobKey original,
      String identity,
      ImportItem item,
      @Nullable HeadlineKey headline,
      @Nullable String page,
      Instant at) {
    var story = item.story();
    jdbc.sql(
            """
            insert into import_item
              (title_id, sha256, identity, path, outcome, story_id, reason, remarks,
               headline, page, at)
            values (:title, :sha256, :identity, :path, :outcome, :story, :reason,
                    :remarks::jsonb, :headline, :page::jsonb, :at)
            on conflict (title_id, sha256) do update set
              identity = excluded.identity, path = excluded.path, outcome = excluded.outcome,
              story_id = excluded.story_id, reason = excluded.reason,
              remarks = excluded.remarks, headline = excluded.headline, page = excluded.page,
              at = excluded.at
            """)
        .param("title", title.value())
        .param("sha256", original.sha256())
        .param("identity", identity)
        .param("path", item.path())
        .param("outcome", item.outcome().name().toLowerCase(Locale.ROOT))
        .param("story", story == null ? null : story.value())
        .param("reason", item.reason())
        .param("remarks", JSON.writeValueAsString(List.copyOf(item.remarks())))
        .param("headline", headline == null ? null : headline.folded())
        .param("page", page)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
