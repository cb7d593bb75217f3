package press.masthead.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.operations.demo.DemoFiles.CommentLine;
import press.masthead.operations.demo.DemoFiles.Masthead;
import press.masthead.operations.demo.DemoFiles.PictureLine;
import press.masthead.operations.demo.DemoFiles.SectionLine;
import press.masthead.operations.demo.DemoFiles.StoryLine;
import press.masthead.testing.Browser;

/**
 * Every element of a story's page, each with the value that the demo's own files give it; with
 * scripts and without.
 */
@FilledDemo
class DemoStoryTest {
  private static final String SLUG = "brief-blue-heron-night-freight";
  private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  @LocalServerPort int port;

  private final DemoFiles files = new DemoFiles();
  private final List<StoryLine> stories = files.stories();
  private final Masthead title = files.house().titles().getFirst();
  private final StoryLine story = story(SLUG);

  @Test
  void showsEveryElementOfAStory() {
    try (var visitor = Noon.visitor(1280)) {
      var page = visitor.open(address(story)).page();
      showsTheStory(page);
      showsThePicture(page);
      showsRelatedStories(page, Locator::innerText);
      assertThat(page.locator(".related time").allInnerTexts())
          .containsExactlyElementsOf(related().map(this::age).toList());
      showsComments(page);
      showsMostRead(page);
      showsTheImprint(page);
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void showsThemWithoutScripts() {
    try (var visitor = Browser.visitorWithoutScripts(360)) {
      var page = visitor.open(address(story)).page();
      showsTheStory(page);
      showsThePicture(page);
      showsRelatedStories(page, Locator::innerText);
      assertThat(page.locator(".related time").allInnerTexts())
          .containsExactlyElementsOf(related().map(line -> DATE.format(published(line))).toList());
      showsComments(page);
      showsMostRead(page);
      showsTheImprint(page);
      assertThat(text(page, "noscript .comments__join")).contains("Write your comment");
    }
  }

  private void showsTheStory(Page page) {
    assertThat(page.locator(".breadcrumb a").allInnerTexts())
        .containsExactlyElementsOf(names(story.section()));
    assertThat(text(page, "h1")).isEqualTo(story.headline());
    assertThat(text(page, ".story__standfirst")).isEqualTo(story.standfirst());
    assertThat(page.locator(".story__time time").allInnerTexts())
        .containsExactly(DATE.format(published(story)) + " - " + story.published().at());
    assertThat(text(page, ".byline")).isEqualTo("Agency Staff");
    assertThat(text(page, ".story__source")).isEqualTo(story.source());
    assertThat(text(page, ".sign-off")).isEqualTo(story.signoff());
    var paragraphs = new ArrayList<>(Jsoup.parse(story.body()).select("p").eachText());
    paragraphs.set(0, story.dateline() + " " + paragraphs.getFirst());
    assertThat(page.locator(".body > p:not(.sign-off)").allInnerTexts()).isEqualTo(paragraphs);
  }

  private void showsThePicture(Page page) {
    var line = picture(Objects.requireNonNull(story.picture()));
    var picture = page.locator(".story__figure img");
    assertThat(text(page, ".story__figure figcaption"))
        .matches(
            "\\Q%s\\E\\s+\\QPicture: %s/ %s\\E"
                .formatted(line.caption(), line.agency(), line.photographer()));
    assertThat(picture.getAttribute("alt")).isEqualTo(line.alt());
    assertThat(picture.getAttribute("loading")).isNull();
    assertThat(picture.getAttribute("width")).matches("\\d{3,4}");
    assertThat(picture.getAttribute("height")).matches("\\d{3,4}");
    assertThat(picture.getAttribute("srcset").split(", ")).hasSizeGreaterThan(2);
    assertThat((Number) picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
        .matches(width -> width.intValue() > 100);
  }

  private void showsRelatedStories(Page page, java.util.function.Function<Locator, String> read) {
    var cards = page.locator(".related article").all();
    var lines = related().toList();
    assertThat(cards).hasSize(3).hasSameSizeAs(lines);
    for (int n = 0; n < cards.size(); n++) {
      var card = cards.get(n);
      var line = lines.get(n);
      var kicker = line.kicker() == null ? "" : line.kicker() + "\n";
      assertThat(read.apply(card.locator("h3"))).isEqualTo(kicker + line.headline());
      assertThat(read.apply(card.locator(".card__summary"))).isEqualTo(teaser(line));
      assertThat(read.apply(card.locator(".card__meta a")))
          .isEqualTo(names(line.section()).getLast());
    }
    assertThat(lines).anyMatch(line -> line.kicker() != null);
    assertThat(lines).anyMatch(line -> teaser(line).endsWith(" …"));
  }

  private void showsComments(Page page) {
    assertThat(text(page, ".comments__join")).isEqualTo("Please sign in or register to comment.");
    var said =
        files.talk().comments().stream()
            .filter(comment -> SLUG.equals(comment.story()))
            .flatMap(DemoStoryTest::withReplies)
            .map(comment -> comment.text().strip())
            .toList();
    assertThat(text(page, "#comments-heading")).isEqualTo(said.size() + " comments");
    assertThat(page.locator(".comment__text").allInnerTexts())
        .containsExactlyInAnyOrderElementsOf(said);
  }

  /** In the order of the demo's weights, which is exact for what was out all day. */
  private void showsMostRead(Page page) {
    var entries = page.locator(".most-read__entry").all();
    assertThat(entries).hasSize(5);
    var weights = new ArrayList<Integer>();
    for (var entry : entries) {
      var shown = entry.locator(".most-read__headline").innerText().replaceFirst(" …$", "");
      var line = stories.stream().filter(each -> each.headline().startsWith(shown)).findFirst();
      assertThat(line).as(shown).isPresent();
      assertThat(entry.locator(".most-read__trail").innerText())
          .isEqualTo(String.join(" / ", names(line.get().section())));
      if (line.get().published().daysAgo() > 1) {
        weights.add(line.get().reads());
      }
    }
    assertThat(weights).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> b - a);
    assertThat(text(page, ".most-read__as-of"))
        .isEqualTo("In the last 24 hours, as of 29 November 2026 - 12:00");
  }

  private void showsTheImprint(Page page) {
    var imprint = title.imprint().strip().split("\n\n");
    assertThat(page.locator(".footer__imprint p").allInnerTexts()).contains(imprint);
  }

  /** At most 150 characters of the standfirst, and no half word. */
  private static String teaser(StoryLine line) {
    var standfirst = Objects.requireNonNull(line.standfirst());
    if (standfirst.length() <= 150) {
      return standfirst;
    }
    var words = standfirst.substring(0, 151).split(" ", -1);
    return String.join(" ", List.of(words).subList(0, words.length - 1)) + " …";
  }

  private String age(StoryLine line) {
    var days = Duration.between(published(line).toInstant(), Noon.NOW).toDays();
    return days + (days == 1 ? " day ago" : " days ago");
  }

  private static ZonedDateTime published(StoryLine line) {
    return Noon.NOW
        .atZone(ZONE)
        .toLocalDate()
        .minusDays(line.published().daysAgo())
        .atTime(LocalTime.parse(line.published().at()))
        .atZone(ZONE);
  }

  private Stream<StoryLine> related() {
    return Objects.requireNonNull(story.related()).stream().map(this::story);
  }

  private StoryLine story(String slug) {
    return stories.stream().filter(line -> line.slug().equals(slug)).findFirst().orElseThrow();
  }

  private PictureLine picture(String key) {
    return files.pictures().stream()
        .filter(line -> line.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Such as “Companies”, “Transport” for {@code companies/transport}. */
  private List<String> names(String path) {
    var names = new ArrayList<String>();
    var level = title.sections();
    for (var slug : path.split("/")) {
      var section =
          level.stream().filter(each -> each.slug().equals(slug)).findFirst().orElseThrow();
      names.add(section.name());
      level = section.children() == null ? List.<SectionLine>of() : section.children();
    }
    return names;
  }

  private static Stream<CommentLine> withReplies(CommentLine comment) {
    var replies = comment.replies() == null ? List.<CommentLine>of() : comment.replies();
    return Stream.concat(Stream.of(comment), replies.stream().flatMap(DemoStoryTest::withReplies));
  }

  private String address(StoryLine line) {
    return "http://localhost:%d/%s/%s-%s"
        .formatted(port, line.section(), published(line).toLocalDate(), line.slug());
  }

  private static String text(Page page, String selector) {
    return page.locator(selector).first().innerText().strip();
  }
}
