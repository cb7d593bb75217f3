package press.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.archive.ImportItem;
import press.masthead.archive.Imports;
import press.masthead.readership.Readership;
import press.masthead.story.PublishedStories;
import press.masthead.story.Story;
import press.masthead.testing.Browser;
import press.masthead.testing.Browser.Visitor;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Shared;
import press.masthead.title.NewTitle;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/**
 * The reference page through the whole house: imported from its text with the stories that it
 * names, opened in a browser on its day, every element there with its value. The values are the
 * page's own lines.
 */
@RunningMasthead
class ReferencePageTest {
  private static final LocalDate DAY = LocalDate.of(2018, 11, 15);
  private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");
  private static int titleCount;

  @Autowired Imports imports;
  @Autowired Titles titles;
  @Autowired PublishedStories published;
  @Autowired Readership readership;
  @Autowired Clock clock;
  @LocalServerPort int port;
  @TempDir Path folder;
  private ReferenceLines lines;
  private Title title;

  @BeforeEach
  void foundTitle() throws IOException {
    lines = new ReferenceLines(Files.readAllLines(Shared.path("reference/article-page.txt")));
    var slug = "reference-" + ++titleCount;
    title =
        titles.get(
            titles.found(
                new NewTitle(
                    slug,
                    "The Reference",
                    null,
                    List.of(slug + ".localhost"),
                    ZONE,
                    Locale.UK,
                    "",
                    null,
                    Tokens.DEFAULT,
                    null)));
  }

  @Test
  void everyElementOfTheReferencePageIsThereWithItsValue() throws IOException {
    var story = imported(saved());
    related().forEach(this::imported);
    rank(mostRead());
    var teaser = published.find(story).orElseThrow().teaser();
    try (var reader = Browser.visitor(1280)) {
      reader.page().clock().setFixedTime(Date.from(DAY.atTime(17, 30).atZone(ZONE).toInstant()));
      var page = reader.open(address(teaser.path())).page();
      theStory(page);
      itsPicture(page);
      theRelatedStories(page);
      theMostRead(page);
      theRest(page);
      assertThat(reader.barriers()).isEmpty();
      assertThat(reader.overflow()).isZero();
      theNextIssue(reader);
      assertThat(reader.complaints()).isEmpty();
    }
    assertThat(imports.importPage(title, saved()).outcome())
        .isEqualTo(ImportItem.Outcome.UNCHANGED);
  }

  @Test
  void theStoriesAroundItMayComeInFirst() throws IOException {
    var around = related().stream().map(this::imported).toList();
    var item = imports.importPage(title, saved());
    assertThat(item.remarks()).noneMatch(remark -> remark.startsWith("related"));
    assertThat(item.kept()).anyMatch(part -> part.startsWith("most read"));
    var story = published.find(Objects.requireNonNull(item.story())).orElseThrow();
    assertThat(story.content().related()).isEqualTo(around);
  }

  private void theStory(Page page) {
    assertThat(page.locator(".breadcrumb a").allInnerTexts()).containsExactly("World", "Asia");
    assertThat(text(page, "h1")).isEqualTo(lines.get(1));
    assertThat(text(page, ".story__standfirst")).isEqualTo(lines.get(2));
    assertThat(text(page, ".story__time time") + " " + text(page, ".byline"))
        .isEqualTo(lines.get(3));
    assertThat(page.locator(".story__time time").getAttribute("datetime"))
        .isEqualTo("2018-11-15T17:02:00+02:00");
    assertThat(page.locator(".body > p:not(.sign-off)").allTextContents())
        .hasSize(12)
        .isEqualTo(lines.between(5, "AFP"));
    assertThat(text(page, ".sign-off")).isEqualTo("AFP");
  }

  private void itsPicture(Page page) {
    var words = lines.get(4).split(" Picture: ");
    assertThat(page.locator(".story__figure img").count()).isEqualTo(1);
    assertThat(page.locator("figcaption").allInnerTexts()).hasSize(1);
    assertThat(page.locator("figcaption").innerText()).startsWith(words[0]);
    assertThat(text(page, ".caption__credit")).isEqualTo("Picture: " + words[1]);
    assertThat(page.locator("main").innerText()).containsOnlyOnce(words[0]);
  }

  private void theRelatedStories(Page page) {
    var cards = page.locator(".related article").all();
    assertThat(cards).hasSize(3);
    for (var n = 0; n < 3; n++) {
      var wanted = lines.related(n);
      var card = cards.get(n);
      var headline = card.locator(".card__headline").innerText().strip();
      assertThat(headline).endsWith(wanted.headline());
      assertThat(card.locator(".kicker").allTextContents()).isEqualTo(wanted.kicker());
      assertThat(ReferenceLines.withoutEllipsis(card.locator(".card__summary").innerText()))
          .isEqualTo(ReferenceLines.withoutEllipsis(wanted.teaser()));
      assertThat(card.locator(".card__summary").innerText().endsWith("…"))
          .isEqualTo(wanted.isShortened());
      assertThat(card.locator(".card__meta a").innerText()).isEqualTo(wanted.section());
      assertThat(card.locator("time").innerText()).isEqualTo(wanted.age());
    }
  }

  private void theMostRead(Page page) {
    var entries = page.locator(".most-read__entry").all();
    assertThat(entries).hasSize(4);
    for (var n = 0; n < 4; n++) {
      var wanted = lines.mostRead(n);
      assertThat(rank(entries.get(n))).isEqualTo(wanted.rank());
      assertThat(text(entries.get(n), ".most-read__headline"))
          .isEqualTo(ReferenceLines.withoutEllipsis(wanted.headline()) + " …");
      assertThat(text(entries.get(n), ".most-read__trail")).isEqualTo(wanted.section());
    }
    assertThat(text(page, ".most-read__as-of")).contains("as of");
  }

  /** The figure a browser counts up to in the ordered list. */
  private static String rank(Locator entry) {
    return entry
        .evaluate(
            "entry => [...entry.parentElement.children].indexOf(entry) + 1"
                + " + (entry.parentElement.localName === 'ol' ? '.' : '')")
        .toString();
  }

  private void theRest(Page page) {
    assertThat(text(page, ".comments__join")).isEqualTo(lines.comments());
    assertThat(text(page, ".footer__imprint p")).isEqualTo(lines.imprint());
  }

  private void theNextIssue(Visitor reader) {
    var page = reader.open(address("/issues/2018")).page();
    var thursday = DAY.with(TemporalAdjusters.lastInMonth(DayOfWeek.THURSDAY));
    for (var next : List.of(".issues__next time", ".issues__days li[aria-current] time")) {
      assertThat(page.locator(next).getAttribute("datetime")).isEqualTo(thursday.toString());
    }
    assertThat(page.locator(".issues__days time[datetime^='2018-12']").count()).isZero();
    assertThat(page.locator(".issues__days time[datetime^='2018-01']").count()).isZero();
    assertThat(page.locator(".issues__days time").count()).isEqualTo(10);
  }

  /** The page as a browser would have saved it, with a picture that says nothing of itself. */
  private Path saved() throws IOException {
    var page = folder.resolve("article.txt");
    Files.write(page, Files.readAllBytes(Shared.path("reference/article-page.txt")));
    var pictures = Files.createDirectories(folder.resolve("article_files"));
    var picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "jpeg", pictures.resolve("picture.jpg").toFile());
    return page;
  }

  /** The pages of the three related stories: what the teaser shows, and more where it is cut. */
  private List<Path> related() throws IOException {
    var pages = new ArrayList<Path>();
    for (var n = 0; n < 3; n++) {
      var story = lines.related(n);
      var opening =
          story.isShortened()
              ? ReferenceLines.withoutEllipsis(story.teaser()) + " circumstances beyond a teaser."
              : story.teaser();
      pages.add(
          page(
              "related-" + n,
              DAY.minusDays(story.daysAgo()) + " " + story.section(),
              story.line(),
              opening));
    }
    return pages;
  }

  private List<Path> mostRead() throws IOException {
    var pages = new ArrayList<Path>();
    for (var n = 0; n < 4; n++) {
      var story = lines.mostRead(n);
      var headline = ReferenceLines.withoutEllipsis(story.headline()) + " circumstances";
      pages.add(page("read-" + n, DAY + " " + story.section(), headline, "It was widely read."));
    }
    return pages;
  }

  private Path page(String name, String... blocks) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".txt"), String.join("\n\n", blocks) + "\n\nThe end of it.\n");
  }

  private void rank(List<Path> pages) {
    var readers = 40;
    for (var page : pages) {
      readership.record(imported(page), clock.instant().minusSeconds(60), readers);
      readers -= 10;
    }
    readership.rank();
  }

  private Story.Id imported(Path page) {
    var item = imports.importPage(title, page);
    assertThat(item.outcome()).as(item.toString()).isEqualTo(ImportItem.Outcome.IMPORTED);
    return Objects.requireNonNull(item.story());
  }

  private String address(String path) {
    return "http://" + title.hosts().getFirst() + ":" + port + path;
  }

  private static String text(Page page, String selector) {
    return text(page.locator("html"), selector);
  }

  private static String text(Locator within, String selector) {
    return within.locator(selector).first().innerText().strip();
  }
}
