package press.masthead.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;
import press.masthead.changelog.Position;
import press.masthead.changelog.Reads;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;

class StandingPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");
  private static final String LONG = "word ".repeat(400);

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.create();

  @Test
  void keepsAPageAsItWas() {
    var standing = standing().with("/a", LONG, NOW.plusSeconds(1), "story:1/body").compressed("/a");
    var before = standing.page("/a");
    var after = Objects.requireNonNull(find(upToDate(standing.read(), standing), "/a"));
    assertThat(after.plain().bytes()).isEqualTo(before.plain().bytes());
    assertThat(after.plain().etag()).isEqualTo(before.plain().etag());
    assertThat(after.gzip()).usingRecursiveComparison().isEqualTo(before.gzip());
    assertThat(after.brotli()).usingRecursiveComparison().isEqualTo(before.brotli());
    assertThat(after.brotli()).isNotNull();
    assertThat(after.type()).isEqualTo("text/plain;charset=utf-8");
    assertThat(after.reads()).containsExactly("story:1/body");
    assertThat(after.goodUntil()).isEqualTo(NOW.plusSeconds(1));
    assertThat(after.heat().asking()).isEqualTo(9);
  }

  @Test
  void keepsWhatPagesAreDressedWithUntilTitlesHaveChanged() {
    var standing = standing().withAsset("title-courier.css", LONG);
    var pages = upToDate(standing.read(), standing);
    var asset = Objects.requireNonNull(pages.asset(standing.assetPath(), "br, gzip"));
    assertThat(asset.bytes()).isEqualTo(Asset.text("x.css", LONG).gzip());
    assertThat(asset.fields()).containsEntry("Content-Encoding", "gzip");
    standing.change("story:1/body");
    assertThat(upToDate(pages, standing).asset(standing.assetPath(), "")).isNotNull();
    standing.change("titles");
    assertThat(upToDate(pages, standing).asset(standing.assetPath(), "")).isNull();
  }

  @Test
  void keepsRedirectsAndWhatWasNotFound() {
    var standing = standing().withRedirect("/old", "/new").withNothingAt("/nowhere");
    var pages = upToDate(standing.read(), standing);
    assertThat(find(pages, "/old")).extracting(FinishedPage::location).isEqualTo("/new");
    assertThat(find(pages, "/nowhere")).extracting(FinishedPage::status).isEqualTo(404);
  }

  @Test
  void dropsWhatReadAKeyThatWasChangedElsewhere() {
    var standing = standing().with("/a", "a", "story:1/body").with("/b", "b", "story:2/body");
    var pages = standing.read();
    standing.change("story:1/body", "story:1/teaser");
    upToDate(pages, standing);
    assertThat(find(pages, "/a")).isNull();
    assertThat(find(pages, "/b")).isNotNull();
    standing.change("story:2/body");
    upToDate(pages, standing);
    assertThat(find(pages, "/b")).isNull();
  }

  @Test
  void dropsAtAnyChangeWhatOnlyTheFormerNodeCouldKeepUpToDate() {
    var standing = standing().with("/a", "a", "story:1/body", Reads.OF_THIS_NODE);
    var pages = upToDate(standing.read(), standing);
    assertThat(find(pages, "/a")).isNotNull();
    standing.change("story:2/body");
    assertThat(find(upToDate(pages, standing), "/a")).isNull();
  }

  @Test
  void knowsNoHostAnyMoreWhenTitlesHaveChanged() {
    var standing = standing().with("/a", "a");
    var pages = upToDate(standing.read(), standing);
    assertThat(pages.site("LOCALHOST")).isNotNull();
    standing.change("titles");
    assertThat(upToDate(pages, standing).site("localhost")).isNull();
  }

  @Test
  void hasNothingWhereTheLogNoLongerLeadsOn() {
    var standing = standing().with("/a", "a", "story:1/body");
    var pages = standing.read();
    standing.change("story:9/body");
    standing.dropTheLog();
    assertThat(upToDate(pages, standing).site("localhost")).isNull();
    assertThat(begun(pages).all()).isEmpty();
  }

  @Test
  void hasNothingOfAnotherDatabase() {
    var standing = standing().with("/a", "a");
    standing.write("another");
    var pages = StandingPages.read(standing.file(), Standing.STAMP).orElseThrow();
    assertThat(upToDate(pages, standing).site("localhost")).isNull();
  }

  @Test
  void showsNoPageWhoseTimeIsOver() {
    var standing = standing().with("/a", "a", NOW).with("/b", "b", NOW.plusSeconds(1));
    var pages = upToDate(standing.read(), standing);
    assertThat(find(pages, "/a")).isNull();
    assertThat(find(pages, "/b")).isNotNull();
  }

  @Test
  void takesNoFileOfAnotherBuild() {
    var standing = standing().with("/a", "a");
    standing.read();
    assertThat(StandingPages.areFor(standing.file(), "another build")).isFalse();
    assertThat(StandingPages.read(standing.file(), "another build")).isEmpty();
    assertThat(StandingPages.areFor(standing.file(), Standing.STAMP)).isTrue();
  }

  @Test
  void takesNoFileWithAnyByteChangedOrCutOff() throws Exception {
    var standing = standing().with("/a", "a", "story:1/body");
    standing.read();
    var bytes = Files.readAllBytes(standing.file());
    for (int n = 0; n < bytes.length; n++) {
      bytes[n] ^= 4;
      Files.write(standing.file(), bytes);
      assertThat(StandingPages.read(standing.file(), Standing.STAMP)).as("byte " + n).isEmpty();
      bytes[n] ^= 4;
    }
    for (int length : List.of(0, 1, 7, 8, 30, bytes.length - 1)) {
      Files.write(standing.file(), Arrays.copyOf(bytes, length));
      assertThat(StandingPages.read(standing.file(), Standing.STAMP))
          .as("first " + length)
          .isEmpty();
      assertThat(StandingPages.areFor(standing.file(), Standing.STAMP)).isEqualTo(length > 60);
    }
  }

  @Test
  void givesTheNextHouseWhatTheLogCanKeepUpToDate() {
    var standing = standing().with("/a", "a", "story:1/body").with("/b", "b", "story:2/body");
    var pages = standing.read();
    standing.change("story:1/body");
    upToDate(pages, standing);
    var cache = begun(pages);
    assertThat(cache.all()).containsOnlyKeys(Standing.address("/b"));
    assertThat(cache.position()).isNotNull();
    cache.evict(Set.of("story:2/body"));
    assertThat(cache.all()).isEmpty();
  }

  @Test
  void givesNoPageThatOnlyTheFormerNodeCouldKeepUpToDate() {
    var standing = standing().with("/a", "a", "x").with("/b", "b", "y", Reads.OF_THIS_NODE);
    var pages = upToDate(standing.read(), standing);
    assertThat(begun(pages).all()).containsOnlyKeys(Standing.address("/a"));
  }

  @Test
  void givesNothingThatWasNotBroughtUpToDate() {
    assertThat(begun(standing().with("/a", "a").read()).all()).isEmpty();
  }

  @Test
  void givesNothingToACacheThatHasHeardOfChangesAlready() {
    var standing = standing().with("/a", "a", "story:1/body");
    var pages = upToDate(standing.read(), standing);
    var cache = cache();
    cache.changedHere(Set.of("story:1/body"));
    pages.handTo(cache);
    assertThat(cache.all()).isEmpty();
    assertThat(cache.position()).isNull();
  }

  @Test
  void countsAChangeOfWhatIsKept() {
    var cache = cache();
    cache.begin(
        Map.of(Standing.address("/a"), standing().with("/a", "a", "k").page("/a")), Position.START);
    var before = cache.changes();
    cache.evict(Set.of("other"));
    assertThat(cache.changes()).isEqualTo(before);
    cache.evict(Set.of("k"));
    assertThat(cache.changes()).isGreaterThan(before);
  }

  private Standing standing() {
    return new Standing(database.dataSource(), folder);
  }

  private static StandingPages upToDate(StandingPages pages, Standing standing) {
    pages.bringUpToDate(standing.log());
    return pages;
  }

  private static @Nullable FinishedPage find(StandingPages pages, String path) {
    var site = pages.site("localhost");
    return site == null ? null : pages.find(site, path, NOW);
  }

  private static PageCache begun(StandingPages pages) {
    var cache = cache();
    pages.handTo(cache);
    return cache;
  }

  private static PageCache cache() {
    return new PageCache(
        new PageSettings(DataSize.ofMegabytes(8)),
        new MovingClock(),
        new StaticListableBeanFactory().getBeanProvider(KeptPages.Watcher.class));
  }
}
