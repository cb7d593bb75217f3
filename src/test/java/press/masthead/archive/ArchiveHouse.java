package press.masthead.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.story.Content;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;
import press.masthead.title.NewTitle;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** The archive with the modules it uses and a folder of pages, for tests. */
final class ArchiveHouse implements AutoCloseable {
  private final Modules house;
  private int titles;

  ArchiveHouse(Path data) {
    System.setProperty("masthead.data", data.toString());
    house =
        Modules.of(
            TestDatabase.create(),
            new MovingClock(),
            "account",
            "changelog",
            "title",
            "account",
            "staff",
            "media",
            "story",
            "archive");
  }

  <T> T get(Class<T> type) {
    return house.get(type);
  }

  /** A title of its own for each test, without imprint. */
  Title title() {
    var slug = "archive-" + ++titles;
    var all = house.get(Titles.class);
    return all.get(
        all.found(
            new NewTitle(
                slug,
                "The " + slug,
                null,
                List.of(slug + ".localhost"),
                ZoneId.of("Africa/Johannesburg"),
                Locale.UK,
                "",
                null,
                Tokens.DEFAULT,
                null)));
  }

  Title now(Title title) {
    return house.get(Titles.class).get(title.id());
  }

  ImportItem importPage(Title title, Path file, String text) throws IOException {
    return house.get(Imports.class).importPage(title, Files.writeString(file, text));
  }

  Story story(ImportItem item) {
    return house.get(Stories.class).find(Objects.requireNonNull(item.story())).orElseThrow();
  }

  Content content(ImportItem item) {
    return story(item).content();
  }

  long sql(String query) {
    return JdbcClient.create(house.get(DataSource.class)).sql(query).query(Long.class).single();
  }

  @Override
  public void close() {
    System.clearProperty("masthead.data");
    house.close();
  }
}
