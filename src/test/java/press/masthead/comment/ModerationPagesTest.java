package press.masthead.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;
import press.masthead.reader.Registrations;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.testing.Browser;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.Sections;
import press.masthead.title.Titles;

/** Somebody who moderates, at the desk. */
@RunningMasthead
class ModerationPagesTest {
  private static final String PASSWORD = "the tide table on the wall";

  @LocalServerPort private int port;
  @Autowired private Comments comments;
  @Autowired private Conversations conversations;
  @Autowired private Moderation moderation;
  @Autowired private ModeratedComments moderated;
  @Autowired private Stories stories;
  @Autowired private Titles titles;
  @Autowired private Sections sections;
  @Autowired private Registrations registrations;
  @Autowired private Readers readers;
  @Autowired private Invitations invitations;
  @Autowired private Staff staff;
  private Story.Id story;
  private Reader ana;
  private Reader ben;

  @BeforeEach
  void talk() {
    var world = new TalkedAbout(titles, sections, stories, registrations, readers);
    story = world.story();
    ana = world.reader("Ana");
    ben = world.reader("Ben");
  }

  /** Two at once: what one does, the other sees without loading anew. */
  @Test
  void looksIntoWhatReadersReported() {
    var rude = reported("You are all fools.");
    var fair = reported("I do not agree.");
    try (var day = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      signIn(day, Role.MODERATOR);
      assertThat(day.page().url()).as("the only place they have").endsWith("/desk/comments");
      signIn(night, Role.EDITOR);
      night.open(url("/desk/comments"));
      look(day);
      look(night);

      row(day, fair).locator("summary").click();
      row(day, fair).getByLabel("Why").fill("half a rea");
      var late = reported("Buy my boat.");
      row(night, late).waitFor();
      deed(night, fair, "Leave it").click();
      assertThat(night.page().locator("[role=status]").innerText()).startsWith("Seen:");
      assertThat(row(night, fair).count()).isZero();
      assertThat(row(day, fair).getByLabel("Why").inputValue()).isEqualTo("half a rea");
      row(day, fair).locator("summary").click();
      row(day, fair).waitFor(gone());
      row(day, late).waitFor();

      row(day, rude).locator("summary").click();
      row(day, rude).getByLabel("Why").fill(" ");
      deed(day, rude, "Remove it").click();
      assertThat(row(day, rude).locator("[role=alert]").innerText()).startsWith("Say why");
      look(day);
      row(day, rude).getByLabel("Why").fill("It insults");
      deed(day, rude, "Remove it").click();
      assertThat(day.page().locator("[role=status]").innerText()).startsWith("Removed:");
      assertThat(conversations.count(story)).isEqualTo(2);
      row(night, rude).waitFor(gone());

      day.page().getByText("Removed", exactly()).click();
      assertThat(row(day, rude).innerText()).contains("You are all fools.", "It insults", "seen");
      look(day);
      deed(day, rude, "Show it again").click();
      assertThat(conversations.count(story)).isEqualTo(3);
      assertThat(moderated.find(rude).orElseThrow().isWaiting()).isFalse();
      look(day.open(url("/desk/comments?story=" + story.value())));
      look(night.open(url("/desk/comments?by=" + ana.id().value())));
      assertThat(day.complaints()).singleElement().asString().contains("422");
      assertThat(night.complaints()).isEmpty();
    }
  }

  @Test
  void readsAStoryAndAReaderThroughWithoutScripts() {
    var first = said(ana, "It rains.");
    var answer =
        ((Said.Done) comments.reply(ben, first, "It does not.", UUID.randomUUID().toString()))
            .comment()
            .id();
    try (var moderator = Browser.visitorWithoutScripts(360)) {
      signIn(moderator, Role.MODERATOR);
      moderator.open(url("/desk/comments?which=ALL"));
      assertThat(row(moderator, answer).locator(".said__before").innerText())
          .contains("In reply to Ana", "It rains.");
      row(moderator, answer).locator(".row__detail a").first().click();
      assertThat(row(moderator, first).count()).isEqualTo(1);
      moderator.press("Let nobody add a comment");
      assertThat(moderation.isOpen(story)).isFalse();
      assertThat(moderator.overflow()).isZero();
      moderator.press("Let readers comment again");
      assertThat(moderation.isOpen(story)).isTrue();
      row(moderator, answer).locator(".row__name a").click();
      assertThat(row(moderator, answer).count()).isEqualTo(1);
      assertThat(row(moderator, first).count()).isZero();
      assertThat(moderator.overflow()).isZero();
    }
  }

  /** Somebody else took it away in the meantime: the words stay, and say so. */
  @Test
  void saysWhatCannotBeDoneAnyMore() {
    var id = reported("I take this back.");
    var moderator = seated(Role.MODERATOR);
    comments.withdraw(ana, id);
    var answer =
        moderator.post(
            "/desk/comments/" + id.value() + "/removal",
            Map.of("reason", "too late", "_csrf", token(moderator)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().text()).contains("This comment is no longer there.");
  }

  @Test
  void isForThoseWhoModerateThatTitleAlone() {
    var id = reported("Hello there.");
    var reporter = seated(Role.REPORTER);
    assertThat(reporter.get("/desk/comments").status()).isEqualTo(403);
    var refused =
        reporter.post(
            "/desk/comments/" + id.value() + "/removal",
            Map.of("reason", "no", "_csrf", token(reporter)));
    assertThat(refused.status()).isEqualTo(404);
    assertThat(moderated.find(id).orElseThrow().comment().isVisible()).isTrue();
  }

  private Comment.Id reported(String text) {
    var id = said(ana, text);
    assertThat(comments.report(ben, id, new Report(Report.Reason.ABUSE, "Look at this")))
        .isInstanceOf(Said.Done.class);
    return id;
  }

  private Comment.Id said(Reader writer, String text) {
    var said = comments.post(writer, story, text, UUID.randomUUID().toString());
    assertThat(said).isInstanceOf(Said.Done.class);
    return ((Said.Done) said).comment().id();
  }

  /** The e-mail address of a new member with that role on the title. */
  private String member(Role role) {
    var email = UUID.randomUUID() + "@courier.example";
    var link = new AtomicReference<>("");
    invitations.invite("Mo", email, Member.MASTHEAD, token -> link.set(token.value()));
    var joined = invitations.join(link.get(), "Mo", null, PASSWORD);
    staff.grant(
        ((Invitations.Outcome.Done) joined).member(),
        titles.bySlug("courier").orElseThrow().id(),
        role,
        Member.MASTHEAD);
    return email;
  }

  private void signIn(Browser.Visitor visitor, Role role) {
    visitor.open(url("/desk/sign-in"));
    visitor.page().getByLabel("E-mail address").fill(member(role));
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Sign in");
  }

  private Visitor seated(Role role) {
    var visitor = new Visitor(port);
    visitor.submit(
        "/desk/sign-in", "/desk/sign-in", Map.of("email", member(role), "password", PASSWORD));
    return visitor;
  }

  private static String token(Visitor visitor) {
    return visitor.get("/desk/me").page().expectFirst("input[name=_csrf]").val();
  }

  private static Locator row(Browser.Visitor visitor, Comment.Id id) {
    return visitor.page().locator("#comment-" + id.value());
  }

  private static Locator deed(Browser.Visitor visitor, Comment.Id id, String button) {
    return row(visitor, id).locator("button", new Locator.LocatorOptions().setHasText(button));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static void look(Browser.Visitor visitor) {
    assertThat(visitor.barriers()).as(visitor.page().url()).isEmpty();
    assertThat(visitor.overflow()).as(visitor.page().url()).isZero();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
