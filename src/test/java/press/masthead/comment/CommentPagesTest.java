package press.masthead.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;
import press.masthead.reader.Registrations;
import press.masthead.staff.Member;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.testing.MailFolder;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Shared;
import press.masthead.testing.Visitor;
import press.masthead.title.Sections;
import press.masthead.title.Titles;
import tools.jackson.databind.json.JsonMapper;

@RunningMasthead
class CommentPagesTest {
  @LocalServerPort private int port;
  @Autowired private Comments comments;
  @Autowired private Moderation moderation;
  @Autowired private Conversations conversations;
  @Autowired private Stories stories;
  @Autowired private PublishedStories published;
  @Autowired private Titles titles;
  @Autowired private Sections sections;
  @Autowired private Registrations registrations;
  @Autowired private Readers readers;
  @Autowired private MovingClock clock;
  @Autowired private MailFolder mail;
  private TalkedAbout world;
  private Story.Id story;
  private String path;

  @BeforeEach
  void publish() {
    world = new TalkedAbout(titles, sections, stories, registrations, readers);
    story = world.story();
    path = published.all(List.of(story)).getFirst().path();
  }

  @Test
  void leadsFromRegisteringToACommentAndItsRemoval() {
    var ana = new Visitor(port);
    var email = "ana-" + UUID.randomUUID() + "@example.org";
    ana.submit(
        "/account/register",
        "/account/register",
        Map.of("email", email, "displayName", "Ana", "password", TalkedAbout.PASSWORD));
    ana.submit("/account/verify?token=" + mail.token(email), "/account/verify", Map.of());

    var storyPage = ana.get(path);
    assertThat(heading(storyPage.page())).isEqualTo("No comments yet");
    var signIn = storyPage.page().expectFirst(".comments__join a").attr("href");
    var signedIn =
        ana.submit(
            signIn, "/account/sign-in", Map.of("email", email, "password", TalkedAbout.PASSWORD));
    assertThat(signedIn.location()).isEqualTo(path + "#comments");

    var posted = ana.submit(all(), all(), Map.of("text", "It raind all day."));
    assertThat(posted.status()).isEqualTo(303);
    assertThat(posted.location()).startsWith(path + "#comment-");
    var shown = ana.get(path);
    assertThat(heading(shown.page())).isEqualTo("1 comment");
    assertThat(shown.header("Set-Cookie")).isEmpty();
    var comment = shown.page().expectFirst(".comment");
    assertThat(comment.expectFirst(".comment__writer").text()).isEqualTo("Ana");

    var id = comment.attr("data-comment");
    var edited =
        ana.submit(
            "/comments/" + id + "/revision",
            "/comments/" + id + "/revision",
            Map.of("text", "It rained all day."));
    assertThat(edited.status()).isEqualTo(303);
    assertThat(ana.get(path).page().expectFirst(".comment").text())
        .contains("It rained all day.", "edited");

    var ben = signedIn(world.reader("Ben"));
    var reports = "/comments/" + id + "/reports";
    var reported = ben.submit(reports, reports, Map.of("reason", "OFF_TOPIC", "text", ""));
    assertThat(ben.get(reported.location()).page().text()).contains("The newsroom will look");
    assertThat(ben.submit(reports, reports, Map.of("reason", "OFF_TOPIC")).status()).isEqualTo(422);
    var replies = "/comments/" + id + "/replies";
    ben.submit(replies, replies, Map.of("text", "Not here."));
    assertThat(heading(ben.get(path).page())).isEqualTo("2 comments");

    moderation.remove(new Comment.Id(Long.parseLong(id)), "off topic", Member.MASTHEAD);
    var after = ben.get(path).page();
    assertThat(heading(after)).isEqualTo("1 comment");
    assertThat(after.text()).contains("removed by a moderator").doesNotContain("It rained all day");
  }

  @Test
  void losesNothingThatWasTyped() {
    var ana = signedIn(world.reader("Ana"));
    var tooLong = "word ".repeat(1001);
    var refused = ana.submit(all(), all(), Map.of("text", tooLong));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().expectFirst("textarea").wholeText().strip())
        .isEqualTo(tooLong.strip());
    assertThat(refused.page().expectFirst(".field__error").text()).contains("Shorten it by");

    var form = ana.get(all());
    ana.submit("/account", "/account/sign-out", Map.of());
    var late = ana.submit(form, all(), Map.of("text", "Gone with the session"));
    assertThat(late.status()).isEqualTo(403);
  }

  @Test
  void keepsTheWordsOfWhoIsNoLongerSignedIn() {
    var ana = world.reader("Ana");
    var browser = signedIn(ana);
    var form = browser.get(all());
    readers.endSessions(ana.id());
    var late = browser.submit(form, all(), Map.of("text", "Gone with the session"));
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.page().expectFirst("textarea").wholeText()).contains("Gone with the session");
  }

  @Test
  void asksWhoIsNotSignedInToSignInAndComeBack() {
    var nobody = new Visitor(port);
    var page = nobody.get(all());
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.page().select("form[action=" + all() + "]")).isEmpty();
    var id = comments.bring(world.reader("Ana").id(), story, null, "Hello", clock.instant());
    var replies = "/comments/" + id.value() + "/replies";
    assertThat(nobody.get(replies).location()).isEqualTo("/account/sign-in?next=" + replies);
  }

  @Test
  void offersNoFormForWhatIsTooOldToEdit() {
    var ana = world.reader("Ana");
    var longAgo = clock.instant().minus(Comment.MENDING).minusSeconds(1);
    var id = comments.bring(ana.id(), story, null, "Hello", longAgo);
    var page = signedIn(ana).get("/comments/" + id.value() + "/revision");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.page().text()).contains("can be edited for 10 minutes");
    assertThat(page.page().select("main textarea")).isEmpty();
  }

  @Test
  void deletesOnesOwn() {
    var ana = world.reader("Ana");
    var id = comments.bring(ana.id(), story, null, "Hello", clock.instant());
    var withdrawal = "/comments/" + id.value() + "/withdrawal";
    var ben = signedIn(world.reader("Ben"));
    assertThat(ben.submit(withdrawal, withdrawal, Map.of()).status()).isEqualTo(422);
    assertThat(signedIn(ana).submit(withdrawal, withdrawal, Map.of()).location())
        .isEqualTo(path + "#comments");
    assertThat(conversations.count(story)).isZero();
  }

  @Test
  void knowsNothingOfStoriesThatAreNotThere() {
    var nobody = new Visitor(port);
    assertThat(nobody.get("/comments/999999999").status()).isEqualTo(404);
    assertThat(nobody.get("/comments/999999999/replies").status()).isEqualTo(404);
    assertThat(nobody.get("/comments/" + story.value() + "/threads/999999999").status())
        .isEqualTo(404);
  }

  @Test
  void offersWithoutScriptsWhatOnesOwnCommentsAllow() {
    var ana = world.reader("Ana");
    comments.bring(ana.id(), story, null, "Mine", clock.instant());
    assertThat(signedIn(ana).get(all()).page().select(".comment__actions a").eachText())
        .contains("Edit", "Delete");
    assertThat(new Visitor(port).get(path).page().select(".comment__actions a").eachText())
        .doesNotContain("Edit", "Delete");
  }

  @Test
  void linksAddressesForReadersAndNotForSearchEngines() {
    comments.bring(
        world.reader("Ana").id(),
        story,
        null,
        "See https://example.org/a?b=1&c=2.",
        clock.instant());
    var link = new Visitor(port).get(path).page().expectFirst(".comment__text a");
    assertThat(link.attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
    assertThat(link.attr("rel")).isEqualTo("ugc nofollow noopener");
  }

  @Test
  void keepsAndShowsHostileTextUnchangedAndExecutesNoneOfIt() throws Exception {
    var ana = world.reader("<img src=x onerror=alert(1)>");
    var json = JsonMapper.builder().build();
    var strings = new ArrayList<String>();
    for (var name : List.of("blns.json", "dompurify-expect.json")) {
      var file = Shared.path("corpora/F-robust/" + name);
      collect(json.readTree(Files.readString(file)), strings);
    }
    var said = new ArrayList<String>();
    for (var string : strings) {
      var text = CommentText.tidy(string);
      if (CommentText.problem(text).isEmpty() && said.size() < 1500) {
        var id = comments.bring(ana.id(), story, null, string, clock.instant());
        assertThat(comments.find(id).orElseThrow().text()).isEqualTo(text);
        said.add(text);
      }
    }
    assertThat(said).hasSizeGreaterThan(300);
    String after = "";
    var shown = new ArrayList<String>();
    do {
      var page = new Visitor(port).get(all() + "?sort=oldest&after=" + after).page();
      page.select(".comment__text").forEach(text -> shown.add(words(text)));
      assertHarmless(page);
      var more = page.select(".comments__more a[href*=after=]");
      after = more.isEmpty() ? null : more.attr("href").replaceFirst(".*after=", "");
    } while (after != null);
    assertThat(shown).hasSameSizeAs(said);
    for (var n = 0; n < said.size(); n++) {
      assertThat(shown.get(n)).isEqualTo(plain(said.get(n)));
    }
  }

  /** Within the comments there is nothing but what our templates put there. */
  private static void assertHarmless(Document page) {
    var section = page.expectFirst(".comments");
    assertThat(section.select("script, img, svg, iframe, object, embed, style, math, form"))
        .isEmpty();
    for (var element : section.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
    }
    assertThat(section.select("a[href]"))
        .allSatisfy(link -> assertThat(link.attr("href")).matches("(https?://|/|#).*"));
  }

  /** The text as a reader sees it: paragraphs and lines parted by one line end. */
  private static String words(Element text) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.select("p")) {
      paragraph.select("br").forEach(br -> br.before("\n").remove());
      lines.add(paragraph.wholeText());
    }
    return plain(String.join("\n", lines));
  }

  /** HTML replaces what it cannot hold, and parsers normalise line ends. */
  private static String plain(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFD]", "")
        .replaceAll("\\s*\n\\s*", "\n")
        .strip();
  }

  private static void collect(tools.jackson.databind.JsonNode node, List<String> into) {
    if (node.isString()) {
      into.add(node.asString());
    }
    node.forEach(child -> collect(child, into));
  }

  private Visitor signedIn(Reader reader) {
    var visitor = new Visitor(port);
    visitor.submit(
        "/account/sign-in",
        "/account/sign-in",
        Map.of("email", reader.email(), "password", TalkedAbout.PASSWORD));
    return visitor;
  }

  private String all() {
    return "/comments/" + story.value();
  }

  private static String heading(Document page) {
    return page.expectFirst("#comments-heading").text();
  }
}
