package press.masthead.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.changelog.LogReader;
import press.masthead.changelog.Position;
import press.masthead.title.Title;

/** Pages that a house left standing, as tests want them, beside a database with a change log. */
public final class Standing {
  public static final String STAMP = "this build";

  private static final Title.Id TITLE = new Title.Id(1);

  private final DataSource database;
  private final Path file;
  private final List<Asset> assets = new ArrayList<>();
  private final Map<PageCache.Address, FinishedPage> pages = new HashMap<>();

  public Standing(DataSource database, Path folder) {
    this.database = database;
    this.file = folder.resolve("pages.standing");
  }

  Path file() {
    return file;
  }

  public LogReader log() {
    return new LogReader(database);
  }

  public Standing with(String path, String words, String... reads) {
    return with(path, words, null, reads);
  }

  public Standing with(String path, String words, @Nullable Instant goodUntil, String... reads) {
    return put(path, Page.text("text/plain", words).goodUntil(goodUntil), reads);
  }

  public Standing withStory(String path, String subject) {
    return put(path, Page.text("text/plain", "a story").about(subject), subject + "/body");
  }

  public Standing withNothingAt(String path) {
    return put(path, Page.text("text/plain", "nothing here").withStatus(404), "address:1" + path);
  }

  public Standing withRedirect(String from, String to) {
    return put(from, new Page.Moved(to), "address:1" + from);
  }

  public Standing withAsset(String name, String words) {
    assets.add(Asset.text(name, words));
    return this;
  }

  /** Where the last of them is. */
  public String assetPath() {
    return Assets.FOLDER + assets.getLast().hashedName();
  }

  private Standing put(String path, Page page, String... reads) {
    pages.put(address(path), FinishedPage.of(page, Set.of(reads)));
    return this;
  }

  /** With the best compression that a page can have. */
  Standing compressed(String path) {
    pages.computeIfPresent(address(path), (address, page) -> page.asked(9).compressed());
    return this;
  }

  static PageCache.Address address(String path) {
    return new PageCache.Address(TITLE, path);
  }

  FinishedPage page(String path) {
    return Objects.requireNonNull(pages.get(address(path)));
  }

  /** Written by a house that had taken in all of the log, and read again. */
  public StandingPages read() {
    write(log().origin());
    return StandingPages.read(file, STAMP).orElseThrow();
  }

  void write(String origin) {
    try {
      var site = new StandingPages.Site(TITLE, "localhost", "http://localhost");
      StandingFile.write(
          file,
          STAMP,
          new StandingFile.Content("0 false ", origin, now(), List.of(site), assets, pages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As another node, or somebody with psql. */
  public void change(String... keys) {
    sql().sql("insert into change (keys) values (:keys)").param("keys", keys).update();
  }

  void dropTheLog() {
    sql()
        .sql(
            """
            insert into change_cursor (consumer, xid, id)
            select '(dropped)', xid, id from change order by xid desc, id desc limit 1
            """)
        .update();
  }

  private Position now() {
    var xmin =
        sql()
            .sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            .query(Long.class)
            .single();
    return new Position(xmin, 0);
  }

  private JdbcClient sql() {
    return JdbcClient.create(database);
  }
}
