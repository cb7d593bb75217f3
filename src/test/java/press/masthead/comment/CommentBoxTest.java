package press.masthead.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;
import press.masthead.reader.Registrations;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Sections;
import press.masthead.title.Titles;

/** What the story page's script adds, in a real browser. */
@RunningMasthead
class CommentBoxTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static Playwright playwright;
  private static Browser chromium;

  @LocalServerPort private int port;
  @Autowired private Comments comments;
  @Autowired private Stories stories;
  @Autowired private PublishedStories published;
  @Autowired private Titles titles;
  @Autowired private Sections sections;
  @Autowired private Registrations registrations;
  @Autowired private Readers readers;
  @Autowired private MovingClock clock;
  private final List<String> errors = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private TalkedAbout world;
  private Story.Id story;
  private String path;
  private Page page;

  @BeforeAll
  static void launch() {
    var system = Files.isExecutable(CHROMIUM);
    var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
    if (system) {
      options.setExecutablePath(CHROMIUM);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(system ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
    chromium = playwright.chromium().launch(options);
  }

  @AfterAll
  static void quit() {
    playwright.close();
  }

  @BeforeEach
  void open() {
    world = new TalkedAbout(titles, sections, stories, registrations, readers);
    story = world.story();
    path = published.all(List.of(story)).getFirst().path();
    page =
        chromium.newPage(
            new Browser.NewPageOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(1280, 900));
    page.onPageError(errors::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  @AfterEach
  void close() {
    page.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void asksNothingAboutWhoIsNotSignedIn() {
    page.navigate(path);
    assertThat(page.locator(".comments__join")).isVisible();
    assertThat(requests).noneMatch(url -> url.contains("/account/state"));
  }

  @Test
  void keepsADraftUntilItIsPosted() {
    signIn(world.reader("Ana"));
    page.navigate(path);
    var text = page.locator(".comments__box textarea");
    text.fill("Half a thought");
    page.reload();
    assertThat(text).hasValue("Half a thought");
    text.fill("A whole thought");
    page.getByText("Post the comment").click();
    page.waitForURL(Pattern.compile(".*#comment-\\d+$"));
    assertThat(page.locator(".comment__text")).hasText("A whole thought");
    assertThat(page.locator("#comments-heading")).hasText("1 comment");
    assertThat(text).hasValue("");
    assertThat(page.locator("[data-account]")).containsText("Ana");
  }

  @Test
  void repliesInPlaceAndOffersToChangeOnesOwn() {
    var ana = world.reader("Ana");
    var ben = comments.bring(world.reader("Ben").id(), story, null, "Well?", clock.instant());
    comments.bring(ana.id(), story, null, "Mine", clock.instant());
    signIn(ana);
    page.navigate(path);
    var bens = page.locator("#comment-" + ben.value());
    bens.getByText("Reply").click();
    bens.locator("textarea").fill("Quite.");
    bens.getByText("Post the reply").click();
    page.waitForURL(Pattern.compile(".*#comment-\\d+$"));
    assertThat(page.locator(".comments__list .comments__list .comment__text")).hasText("Quite.");
    assertThat(page.locator(".comment__actions a", new Page.LocatorOptions().setHasText("Edit")))
        .hasCount(2);
  }

  @Test
  void nothingStandsInTheWayOfReadersWithAssistiveTechnology() {
    var ana = world.reader("Ana");
    var top = comments.bring(ana.id(), story, null, "Well? https://example.org/", clock.instant());
    comments.bring(ana.id(), story, top, "Quite.", clock.instant());
    for (var open : List.of("/account/sign-in", "/account/forgot", "/account/verify?token=x")) {
      assertOpenTo(open);
    }
    page.navigate("/account/register");
    page.locator("main form button").click();
    assertThat(page.locator("[role=alert]")).isVisible();
    assertOpenToAll();
    signIn(ana);
    var one = "/comments/" + top.value();
    for (var open :
        List.of(
            "/account",
            path,
            "/comments/" + story.value(),
            one + "/replies",
            one + "/revision",
            one + "/withdrawal",
            one + "/reports")) {
      assertOpenTo(open);
    }
  }

  private void assertOpenTo(String path) {
    page.navigate(path);
    assertOpenToAll();
  }

  private void assertOpenToAll() {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(page.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  private void signIn(Reader reader) {
    page.navigate("/account/sign-in");
    page.locator("input[name=email]").fill(reader.email());
    page.locator("input[name=password]").fill(TalkedAbout.PASSWORD);
    page.locator("main form button").click();
    page.waitForURL(url -> !url.contains("/account/sign-in"));
  }
}
