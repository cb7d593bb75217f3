package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.story.Content;
import press.masthead.story.NewsDesks;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Verb;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;
import press.masthead.testing.Browser;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * An editor's night, in a real browser; every screen is looked at wide by day and small by night.
 */
@RunningMasthead
class EditorPagesTest {
  private static final String PASSWORD = "the tide table on the wall";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Staff staff;
  @Autowired Stories stories;
  @Autowired Titles titles;
  @Autowired Sections sections;
  @Autowired NewsDesks desks;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void leadsAStoryFromADraftToItsReceipt() {
    var id = draft("Lighthouse keeper retires " + someone);
    try (var ada = Browser.visitor(1280);
        var night = Browser.visitorAtNight(390)) {
      join(ada, firstLink(), "ada-" + someone + "@courier.example");
      join(night, firstLink(), "ned-" + someone + "@courier.example");
      look("/desk/stories?words=lighthouse+" + someone, ada, night);
      ada.page().locator(".stories a").first().click();
      look(path(id), ada, night);

      use(ada, "Submit");
      assertThat(ada.page().locator("[role=status]").innerText())
          .isEqualTo("The story was submitted.");
      use(ada, "Send back");
      assertThat(ada.page().locator("[role=alert]").innerText()).contains("Say why");
      look(null, ada);
      ada.page().locator("#send_back-reason").fill("Who says so?");
      ada.press("Send back");
      assertThat(ada.page().locator("tbody").first().innerText()).contains("Who says so?");
      use(ada, "Submit");
      use(ada, "Approve");
      assertThat(ada.page().locator(".story-line .tag").innerText()).isEqualTo("Approved");
      use(ada, "Publish");
      assertThat(ada.page().locator(".facts").innerText()).contains("this revision");
      var reader = ada.page().locator("text=What readers see").getAttribute("href");

      stories.save(id, content("Lighthouse keeper stays " + someone), Member.MASTHEAD, null);
      open(ada, "Update");
      stories.save(id, content("Lighthouse keeper stays on " + someone), Member.MASTHEAD, null);
      ada.press("Update");
      assertThat(ada.page().locator("[role=alert]").innerText())
          .contains("Somebody saved revision 3");
      look(null, ada);

      open(ada, "Correct");
      ada.page().getByLabel("What was wrong").fill("He retires.");
      ada.page().getByLabel("What is right").fill("He stays.");
      ada.press("Correct");
      assertThat(stories.history(id).getFirst().verb()).isEqualTo(Verb.CORRECT);
      ada.open(local(reader));
      assertThat(ada.page().locator(".corrections").innerText())
          .contains("He retires.", "He stays.");

      look(path(id), ada, night);
      open(ada, "Kill");
      ada.page().locator("#kill-reason").fill("There is no such lighthouse");
      ada.page().locator("#kill-notice").fill("There is no such lighthouse. We are sorry.");
      ada.press("Kill");
      assertThat(ada.page().locator(".story-line .tag").innerText()).isEqualTo("Killed");
      look(path(id) + "/receipt", ada, night);
      assertThat(ada.page().locator("tbody tr").count()).isGreaterThanOrEqualTo(11);
      ada.open(local(reader));
      assertThat(ada.page().locator(".lede").innerText())
          .isEqualTo("There is no such lighthouse. We are sorry.");
      assertThat(ada.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
  }

  /** The clocks of Lisbon go back on 31 October 2027, at two in the morning. */
  @Test
  void asksWhichOfTwoTimesIsMeant() {
    var id = draft("Night of the clocks " + someone);
    try (var ada = Browser.visitor(390)) {
      join(ada, firstLink(), "bea-" + someone + "@courier.example");
      ada.open(url(path(id)));
      schedule(ada, "2027-03-28T01:30");
      assertThat(ada.page().locator("[role=alert]").innerText())
          .contains("there is no 01:30: choose 02:00 or later");
      schedule(ada, "2027-10-31T01:30");
      assertThat(ada.page().locator("[role=alert]").innerText()).contains("comes twice");
      look(null, ada);
      ada.page().getByLabel("The second, after it").check();
      ada.press("Schedule");
      assertThat(ada.page().locator(".facts").innerText())
          .contains("31 October 2027 at 01:30 WET, revision 1");
      look(null, ada);
      use(ada, "Embargo");
      assertThat(ada.page().locator("[role=alert]").innerText()).contains("Give a day and a time");
      look("/desk/stories?state=DRAFT&words=" + someone, ada);
      assertThat(ada.page().locator(".stories").innerText()).contains("scheduled");
    }
  }

  @Test
  void asksBeforeARecommendationIsPassedOverAndLeadsToTheField() {
    var bare = content("Nobody wrote this " + someone).withByline(List.of());
    var id = stories.draft(title().id(), bare, Member.MASTHEAD);
    try (var ada = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      join(ada, firstLink(), "gil-" + someone + "@courier.example");
      join(night, firstLink(), "gus-" + someone + "@courier.example");
      ada.open(url(path(id)));
      use(ada, "Legal flag");
      ada.page().locator("#flag_legal-reason").fill("Names a witness");
      ada.press("Legal flag");
      look(path(id), ada, night);
      assertThat(ada.page().locator(".facts").innerText()).contains("Names a witness");
      use(ada, "Publish");
      assertThat(ada.page().locator("[role=alert]").innerText())
          .contains("tick that you do it in spite of that");
      look(null, ada);
      ada.page().locator("#publish-despite").check();
      ada.press("Publish");
      assertThat(ada.page().locator("[role=alert]").innerText())
          .contains("legal flag holds it back (“Names a witness”)");
      use(ada, "Clear the legal flag");
      ada.page().locator("#clear_legal-reason").fill("She is of age");
      ada.press("Clear the legal flag");
      look(path(id) + "/preview", ada, night);
      for (var visitor : List.of(ada, night)) {
        visitor.open(url(path(id) + "/previews"));
        assertThat(visitor.barriersAroundFrames()).isEmpty();
        assertThat(visitor.overflow()).isZero();
        assertThat(visitor.page().locator("iframe[title]").count()).isEqualTo(3);
      }
      var phone = ada.page().frameLocator(".preview--phone iframe");
      assertThat(phone.locator("h1").innerText()).isEqualTo("Nobody wrote this " + someone);
      night.page().getByLabel("Phone").check();
      assertThat(night.page().locator(".preview:visible").count()).isEqualTo(1);
      night.page().frameLocator(".preview--phone iframe").locator("h1").waitFor();

      ada.open(url(path(id)));
      ada.page().locator(".findings a:text-is('byline')").click();
      ada.page().waitForFunction("() => document.activeElement.id === 'byline'");
      ada.open(url(path(id)));
      open(ada, "Publish");
      ada.page().locator("#publish-despite").check();
      ada.press("Publish");
      assertThat(stories.find(id).orElseThrow().state()).isEqualTo(Story.State.PUBLISHED);
      assertThat(stories.history(id).getFirst().reason()).contains("in spite of: say who wrote it");
    }
  }

  @Test
  void worksWithoutScripts() {
    var id = draft("No scripts " + someone);
    try (var ada = Browser.visitorWithoutScripts(1280)) {
      join(ada, firstLink(), "dan-" + someone + "@courier.example");
      ada.open(url(path(id)));
      use(ada, "Publish");
      assertThat(stories.find(id).orElseThrow().state()).isEqualTo(Story.State.PUBLISHED);
      assertThat(ada.open(url(path(id) + "/preview")).page().locator("h1").innerText())
          .isEqualTo("No scripts " + someone);
    }
  }

  @Test
  void letsReadersSeeVersionsWhereSomebodySaysSo() {
    try (var eve = Browser.visitor(1280);
        var night = Browser.visitorAtNight(390)) {
      join(eve, firstLink(), "eve-" + someone + "@courier.example");
      join(night, firstLink(), "eva-" + someone + "@courier.example");
      look("/desk/titles", eve, night);
      var form =
          eve.page().locator("form[action='/desk/titles/" + title().id().value() + "/versions']");
      form.locator("input[type=checkbox]").check();
      form.locator("button").click();
      assertThat(title().versions()).isTrue();
      form.locator("input[type=checkbox]").uncheck();
      form.locator("button").click();
      assertThat(title().versions()).isFalse();
    }
  }

  @Test
  void comparesWithAnEarlierRevisionAndRestoresIt() {
    var id = draft("Pier opens " + someone);
    stories.save(id, content("Pier closes " + someone), Member.MASTHEAD, null);
    try (var fay = Browser.visitor(1280);
        var night = Browser.visitorAtNight(390)) {
      join(fay, firstLink(), "fay-" + someone + "@courier.example");
      join(night, firstLink(), "fee-" + someone + "@courier.example");
      look(path(id) + "/revisions/1", fay, night);
      assertThat(fay.page().locator(".difference del").innerText()).isEqualTo("opens");
      assertThat(fay.page().locator(".difference ins").innerText()).isEqualTo("closes");
      fay.press("Restore revision 1");
      var story = stories.find(id).orElseThrow();
      assertThat(story.revision()).isEqualTo(3);
      assertThat(story.content().headline()).isEqualTo("Pier opens " + someone);
      night.press("Restore revision 1");
      assertThat(stories.find(id).orElseThrow().revision()).isEqualTo(3);
      assertThat(night.page().locator("[role=alert]").innerText())
          .contains("Somebody saved revision 3");
    }
  }

  @Test
  void comparesARevisionWithTheOneBeforeWithWhatReadersHaveAndWithTheNewest() {
    var id = draft("Pier opens " + someone);
    stories.save(id, content("Pier closes " + someone), Member.MASTHEAD, null);
    stories.publish(id, Member.MASTHEAD);
    stories.save(id, content("Pier moves " + someone), Member.MASTHEAD, null);
    try (var fay = Browser.visitor(1280);
        var night = Browser.visitorAtNight(390)) {
      join(fay, firstLink(), "fey-" + someone + "@courier.example");
      join(night, firstLink(), "foy-" + someone + "@courier.example");
      fay.open(url(path(id) + "/revisions/1"));
      assertThat(changed(fay)).containsExactly("opens", "moves");
      follow(fay, "Revision 2, what readers have");
      assertThat(changed(fay)).containsExactly("opens", "closes");
      follow(fay, "Side by side");
      assertThat(changed(fay)).containsExactly("opens", "closes");
      assertThat(fay.page().locator(".sides__side").allInnerTexts())
          .satisfiesExactly(
              older -> assertThat(older).contains("Revision 1", "opens").doesNotContain("closes"),
              newer -> assertThat(newer).contains("Revision 2", "closes").doesNotContain("opens"));
      look(path(id) + "/revisions/3?sides=true", fay, night);
      assertThat(changed(fay)).containsExactly("closes", "moves");
      assertThat(fay.page().getByText("Restore revision").count()).isZero();
    }
  }

  private static void follow(Browser.Visitor visitor, String link) {
    visitor.page().getByText(link, new Page.GetByTextOptions().setExact(true)).click();
    visitor.page().locator("[aria-current]", new Page.LocatorOptions().setHasText(link)).waitFor();
  }

  private static List<String> changed(Browser.Visitor visitor) {
    var page = visitor.page();
    return List.of(
        page.locator(".difference del").innerText(), page.locator(".difference ins").innerText());
  }

  @Test
  void offersOnlyWhatARoleAllowsAndTakesNoMore() {
    var id = draft("Reporters only " + someone);
    desks.add(title().id(), "Harbour " + someone, Member.MASTHEAD);
    try (var rob = Browser.visitor(1280)) {
      var email = "rob-" + someone + "@courier.example";
      var token = new AtomicReference<>("");
      if (invitations.invite("Rob", email, Member.MASTHEAD, link -> token.set(link.value()))
          instanceof Invitations.Outcome.Done(var member)) {
        staff.grant(member, title().id(), Role.REPORTER, Member.MASTHEAD);
      }
      join(rob, token.get(), null);
      rob.open(url(path(id)));
      assertThat(rob.page().locator(".verb summary").allInnerTexts())
          .containsExactly("Submit", "Legal flag", "Send to a desk");
      rob.page()
          .evaluate(
              "() => document.querySelector('input[name=verb]').setAttribute('value', 'PUBLISH')");
      use(rob, "Submit");
      assertThat(rob.page().title()).startsWith("This is not yours to do");
      assertThat(stories.find(id).orElseThrow().state()).isEqualTo(Story.State.DRAFT);
    }
  }

  private void schedule(Browser.Visitor visitor, String at) {
    if (visitor.page().locator("#schedule-at").isHidden()) {
      open(visitor, "Schedule");
    }
    visitor.page().locator("#schedule-at").fill(at);
    visitor.press("Schedule");
  }

  private static void use(Browser.Visitor visitor, String verb) {
    open(visitor, verb);
    visitor.press(verb);
  }

  private static void open(Browser.Visitor visitor, String verb) {
    summary(visitor, verb).click();
  }

  private static Locator summary(Browser.Visitor visitor, String verb) {
    return visitor.page().locator(".verb summary:text-is('" + verb + "')");
  }

  private void look(@Nullable String path, Browser.Visitor... visitors) {
    for (var visitor : visitors) {
      if (path != null) {
        visitor.open(url(path));
      }
      assertThat(visitor.barriers()).as(visitor.page().url()).isEmpty();
      assertThat(visitor.overflow()).as(visitor.page().url()).isZero();
    }
  }

  private void join(Browser.Visitor visitor, String token, @Nullable String email) {
    visitor.open(url("/desk/join?token=" + token));
    visitor.page().getByLabel("Name").fill("Somebody " + someone);
    if (email != null) {
      visitor.page().getByLabel("E-mail address").fill(email);
    }
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Join");
  }

  private String firstLink() {
    var link = invitations.first();
    return link.substring(link.indexOf('=') + 1);
  }

  private Story.Id draft(String headline) {
    return stories.draft(title().id(), content(headline), Member.MASTHEAD);
  }

  private Content content(String headline) {
    return Content.in("en")
        .withHeadline(headline)
        .withStandfirst("As told on the pier")
        .withSection(section())
        .withByline(List.of(new Content.Credit("Agency Staff", null)))
        .withBody(BodyHtml.read("<p>It is so.</p>", Addresses.asWritten()));
  }

  private Title title() {
    return titles.bySlug("courier").orElseThrow();
  }

  private Section.Id section() {
    var there = sections.tree(title().id()).at("/coast");
    return there.isPresent()
        ? there.get().id()
        : sections.add(title().id(), null, "coast", "Coast") instanceof Sections.Change.Done(var id)
            ? id
            : there.orElseThrow().id();
  }

  private static String path(Story.Id id) {
    return "/desk/stories/" + id.value();
  }

  /** A title's own address, at the port that this one has. */
  private String local(String address) {
    return url(address.replaceFirst("^https?://[^/]+", ""));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
