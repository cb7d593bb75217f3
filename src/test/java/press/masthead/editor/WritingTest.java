package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.editor.document.BodyDocument;
import press.masthead.editor.writing.Notes;
import press.masthead.editor.writing.Writings;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Topics;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.Block;
import press.masthead.story.body.BodyHtml;
import press.masthead.story.body.BodyText;
import press.masthead.story.body.Inline;
import press.masthead.story.body.Mark;
import press.masthead.testing.Browser;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Sections;
import press.masthead.title.Titles;

/** Writing in real browsers: what somebody types is there once, whatever happens. */
@RunningMasthead
class WritingTest {
  private static final String PASSWORD = "the tide table on the wall";
  private static final String TEXT = ".ProseMirror";
  private static final String KEPT = "[data-status][data-state=kept]";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Stories stories;
  @Autowired Writings writings;
  @Autowired Notes notes;
  @Autowired Topics topics;
  @Autowired Pictures pictures;
  @Autowired Titles titles;
  @Autowired Sections sections;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void beginsAStoryAndSavesARevisionOfIt() {
    try (var ada = Browser.visitor(1280);
        var night = Browser.visitorAtNight(390)) {
      join(ada);
      var id = begin(ada);
      ada.page().getByLabel("Headline").fill("Ferry runs late " + someone);
      ada.page().getByLabel("Byline").fill("Ada Quay\nAgency Staff");
      ada.page().locator(TEXT).click();
      ada.page().keyboard().type("The \"night\" ferry of the '90s -- isn't here...");
      ada.page().keyboard().press("Enter");
      ada.page().keyboard().type("## Who waits");
      ada.page().keyboard().press("Enter");
      ada.page().keyboard().type("- Everybody");
      ada.page().waitForSelector(KEPT);
      ada.page().waitForSelector("[data-counts]:text('11 words, 1 min')");
      assertThat(ada.barriers()).isEmpty();
      join(night);
      write(night, id);
      assertThat(night.barriers()).isEmpty();
      assertThat(night.overflow()).isZero();
      ada.press("Save a revision");
      ada.page().waitForURL("**/stories/*?done=saved");
      var content = stories.find(id).orElseThrow().content();
      assertThat(content.headline()).isEqualTo("Ferry runs late " + someone);
      assertThat(content.byline()).extracting("name").containsExactly("Ada Quay", "Agency Staff");
      assertThat(BodyText.of(content.body()))
          .isEqualTo("The “night” ferry of the ’90s – isn’t here…\n\nWho waits\n\nEverybody");
      assertThat(ada.complaints()).isEmpty();
      assertThat(night.complaints()).isEmpty();
    }
  }

  @Test
  void linksAndEmbedsWhatAnAddressIsGivenOf() {
    try (var ada = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      join(ada);
      var id = begin(ada);
      var keys = ada.page().keyboard();
      ada.page().locator(TEXT).click();
      keys.type("See the timetable");
      ada.page().waitForSelector(KEPT);
      keys.press("Shift+Control+ArrowLeft");
      ada.page().waitForSelector(linkable(true));
      keys.press("Control+k");
      ask(ada, "timetable");
      assertThat(ada.page().locator("[data-problem]").innerText()).contains("begins with https://");
      assertThat(ada.barriers()).isEmpty();
      ask(ada, "https://ferries.example/times");
      ada.page().waitForSelector(TEXT + " a[href='https://ferries.example/times']");
      ada.page().waitForSelector(KEPT);
      // out of it and back: the tool tells when the editor has heard that nothing is marked
      keys.press("ArrowLeft");
      keys.press("ArrowLeft");
      ada.page().waitForSelector(linkable(false));
      keys.press("ArrowRight");
      ada.page().waitForSelector(linkable(true));
      keys.press("Control+k");
      assertThat(ada.page().getByLabel("Address", exactly()).inputValue())
          .isEqualTo("https://ferries.example/times");
      ask(ada, "/ferries");
      ada.page().waitForSelector(TEXT + " a[href='/ferries']");
      keys.press("Control+k");
      ada.press("Remove the link");
      ada.page().locator(TEXT + " a").waitFor(gone());
      keys.press("Control+k");
      assertThat(ada.page().locator("dialog[open]").count()).as("nothing to link").isZero();
      keys.press("Control+End");
      keys.press("Enter");
      ada.page().getByLabel("Embed somebody else's page").click();
      ask(ada, "ftp://ferries.example");
      ask(ada, "https://ferries.example/film");
      ada.page().waitForSelector(TEXT + " .embed");
      ada.page().waitForSelector(KEPT);
      join(night);
      write(night, id);
      night.page().getByLabel("Embed somebody else's page").click();
      assertThat(night.overflow()).isZero();
      assertThat(night.barriers()).isEmpty();
      ada.press("Save a revision");
      ada.page().waitForURL("**/stories/*?done=saved");
      assertThat(stories.find(id).orElseThrow().content().body().toString())
          .contains("https://ferries.example/film");
      assertThat(ada.complaints()).isEmpty();
    }
  }

  private static String linkable(boolean is) {
    return "[aria-label^=Link][aria-disabled=" + !is + "]";
  }

  private static void ask(Browser.Visitor visitor, String address) {
    visitor.page().getByLabel("Address", exactly()).fill(address);
    visitor.page().keyboard().press("Enter");
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  @Test
  void choosesTopicsStoriesAndPicturesAndBringsThem() {
    var other = out("Pier rebuilt " + someone);
    try (var ada = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      join(ada);
      var id = begin(ada);
      find(ada, "Topics", "Tides " + someone, "New: Tides " + someone);
      find(ada, "Related stories", "rebuilt " + someone, "Pier rebuilt " + someone);
      ada.press("Choose a picture");
      ada.page().waitForSelector("dialog[open]");
      assertThat(ada.barriers()).isEmpty();
      ada.page().getByLabel("Or bring one").setInputFiles(png("harbour-" + someone + ".png"));
      ada.page().waitForSelector("[data-lead] img");
      ada.page().getByText("Nobody is credited").click();
      ada.page().getByLabel("Photographer").fill("Ida Roe");
      ada.press("Save credit");
      ada.page().waitForSelector("[data-lead] summary:text('Picture: Ida Roe')");
      ada.page().getByLabel("Caption", exactly()).fill("The harbour");
      ada.page().locator(TEXT).click();
      ada.page().getByLabel("Picture", exactly()).click();
      ada.page().locator(".chooser__pictures button").first().click();
      ada.page().waitForSelector(TEXT + " .picture img");
      ada.page().locator(TEXT + " figcaption").click();
      ada.page().keyboard().type("From above");
      ada.page()
          .getByLabel("What it shows, for who cannot see it", exactly())
          .fill("A square of grey");
      ada.page().waitForSelector(KEPT);
      assertThat(ada.barriers()).isEmpty();
      join(night);
      write(night, id);
      night.page().waitForSelector("[data-lead] img");
      night.page().waitForSelector("text=Pier rebuilt " + someone);
      assertThat(night.barriers()).isEmpty();
      assertThat(night.overflow()).isZero();
      ada.press("Save a revision");
      ada.page().waitForURL("**/stories/*?done=saved");

      var content = stories.find(id).orElseThrow().content();
      assertThat(topics.all(content.topics()))
          .extracting("name")
          .containsExactly("Tides " + someone);
      assertThat(content.related()).containsExactly(other);
      var lead = Objects.requireNonNull(content.picture());
      assertThat(lead.caption()).isEqualTo("The harbour");
      var picture = pictures.find(new Picture.Id(lead.picture())).orElseThrow();
      assertThat(picture.creditLine()).isEqualTo("Ida Roe");
      assertThat(picture.fileName()).isEqualTo("harbour-" + someone + ".png");
      assertThat(content.body().blocks())
          .contains(
              new Block.BodyPicture(
                  lead.picture(),
                  null,
                  "A square of grey",
                  List.of(new Inline.Text("From above")),
                  null));
      assertThat(ada.complaints()).isEmpty();
    }
  }

  @Test
  void findsAndReplacesAcrossMarksWhileAnotherWritesAndBeginsBlocksByTheirName() {
    try (var ada = Browser.visitor(1280);
        var bob = Browser.visitor(360)) {
      join(ada);
      join(bob);
      var id = begin(ada);
      ada.page().locator(TEXT).click();
      ada.page().keyboard().type("Late fer");
      ada.page().keyboard().press("Control+b");
      ada.page().keyboard().type("ry");
      ada.page().keyboard().press("Control+b");
      ada.page().keyboard().type(". Ferryman, Ferry");
      ada.page().waitForSelector(KEPT);
      write(bob, id);
      ada.page().keyboard().press("Control+f");
      ada.page().keyboard().type("ferry");
      ada.page().waitForSelector("[data-found]:text-is('3 found')");
      ada.page().getByLabel("Whole words").check();
      ada.page().waitForSelector("[data-found]:text-is('2 found')");
      bob.page().locator(TEXT).click();
      bob.page().keyboard().press("Control+Home");
      bob.page().keyboard().type("Ferry! ");
      ada.page().waitForSelector("[data-found]:text-is('3 found')");
      ada.page().getByLabel("Match case").check();
      ada.page().waitForSelector("[data-found]:text-is('1 found')");
      ada.page().getByLabel("Match case").uncheck();
      ada.page().getByLabel("Find", exactly()).last().press("Enter");
      ada.page().waitForSelector("[data-found]:text-matches('[123] of 3')");
      assertThat(ada.barriers()).isEmpty();
      ada.page().getByLabel("Replace with").fill("boat");
      ada.press("Replace all");
      settle(ada, bob);
      assertThat(text(id)).isEqualTo("boat! Late boat. Ferryman, boat");
      ada.press("Close");
      ada.page().keyboard().press("Control+z");
      settle(ada, bob);
      assertThat(text(id)).isEqualTo("Ferry! Late ferry. Ferryman, Ferry");

      bob.page().keyboard().press("Control+End");
      bob.page().waitForTimeout(100);
      bob.page().keyboard().press("Enter");
      bob.page().keyboard().type("/pul");
      bob.page().waitForSelector("[role=option]:text-is('Pull quote')");
      assertThat(bob.barriers()).isEmpty();
      assertThat(bob.overflow()).isZero();
      bob.page().keyboard().press("Enter");
      bob.page().keyboard().type("So it goes");
      settle(bob);
      assertThat(BodyDocument.body(writings.find(id).orElseThrow().doc()).blocks().getLast())
          .isEqualTo(new Block.PullQuote(List.of(new Inline.Text("So it goes")), null));
      assertThat(ada.complaints()).isEmpty();
    }
  }

  @Test
  void talksOverAPassageBesideTheText() {
    try (var ada = Browser.visitor(1280);
        var bob = Browser.visitorAtNight(360)) {
      join(ada);
      join(bob);
      var id = begin(ada);
      ada.page().locator(TEXT).click();
      ada.page().keyboard().type("The keeper of the lamp is ninety");
      ada.page().waitForSelector(KEPT);
      write(bob, id);
      ada.page().keyboard().press("Control+Shift+ArrowLeft");
      ada.page().keyboard().press("Control+Alt+m");
      ada.page().getByLabel("What to say of it").fill("Is he? " + someone);
      ada.press("Save the note");
      bob.page().waitForSelector(TEXT + " .noted:text-is('ninety')");
      bob.page().locator(TEXT).click();
      bob.page().keyboard().press("Control+Home");
      bob.page().keyboard().type("Now: ");
      bob.page().getByLabel("Answer to Somebody " + someone).fill("Eighty");
      bob.press("Reply");
      ada.page().waitForSelector(".notes__words:text-is('Eighty')");
      settle(ada, bob);
      assertThat(ada.page().locator(TEXT + " .noted").innerText()).isEqualTo("ninety");
      assertThat(ada.barriers()).isEmpty();
      assertThat(bob.barriers()).isEmpty();
      assertThat(bob.overflow()).isZero();
      assertThat(notes.unresolved(id)).isEqualTo(1);
      ada.press("Resolve");
      bob.page().waitForSelector("summary:text-is('Resolved (1)')");
      assertThat(bob.page().locator(TEXT + " .noted").count()).isZero();
      assertThat(notes.unresolved(id)).isZero();
      assertThat(ada.complaints()).isEmpty();
      assertThat(bob.complaints()).isEmpty();
    }
  }

  @Test
  void pastesAnAddressAsAPlayerThatReadersLoadWhenTheyAsk() {
    out("Elsewhere " + someone);
    try (var ada = Browser.visitor(1280);
        var reader = Browser.visitor(360)) {
      join(ada);
      join(reader);
      var id = begin(ada);
      ada.page().getByLabel("Headline").fill("Fog " + someone);
      ada.page().getByLabel("Section", exactly()).selectOption(new SelectOption().setIndex(1));
      ada.page().locator(TEXT).click();
      paste(ada, "text/html", "<p>From <b style='font-weight:normal'>the</b> <b>fog</b></p>");
      ada.page().keyboard().press("Enter");
      paste(ada, "text/plain", "https://youtu.be/a-B_c1D2e3F");
      ada.page().waitForSelector(TEXT + " .embed");
      ada.page().waitForFunction("() => !localStorage.length");
      settle(ada);
      ada.press("Save a revision");
      ada.page().waitForURL("**/stories/*?done=saved");
      assertThat(stories.find(id).orElseThrow().content().body().blocks())
          .containsExactly(
              new Block.Paragraph(
                  List.of(
                      new Inline.Text("From the "),
                      new Inline.Text("fog", List.of(new Mark.Strong())))),
              new Block.Embed("https://youtu.be/a-B_c1D2e3F", null));

      var asked = new ArrayList<String>();
      reader.page().route("https://**", Route::abort);
      reader.page().onRequest(request -> asked.add(request.url()));
      reader.open(url(path(id) + "/preview"));
      assertThat(reader.page().locator(".player-ask").innerText()).contains("YouTube");
      assertThat(reader.barriers()).isEmpty();
      assertThat(reader.overflow()).isZero();
      assertThat(asked).allMatch(address -> address.startsWith(url("/")));
      reader.press("Show it here");
      assertThat(reader.page().locator("iframe.player").getAttribute("src"))
          .isEqualTo("https://www.youtube-nocookie.com/embed/a-B_c1D2e3F");
      reader.page().waitForTimeout(200);
      assertThat(asked).contains("https://www.youtube-nocookie.com/embed/a-B_c1D2e3F");
      assertThat(reader.complaints()).noneMatch(complaint -> complaint.contains("Policy"));
    }
  }

  private static void paste(Browser.Visitor visitor, String type, String what) {
    visitor
        .page()
        .evaluate(
            """
            ([type, what]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData(type, what);
              document.querySelector(".ProseMirror").dispatchEvent(
                new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            List.of(type, what));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void find(Browser.Visitor visitor, String field, String words, String option) {
    visitor
        .page()
        .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
        .pressSequentially(words);
    visitor.page().waitForSelector("[role=option]:text-is('" + option + "')");
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForSelector(".picks li");
  }

  private static FilePayload png(String name) {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload(name, "image/png", bytes.toByteArray());
  }

  private Story.Id out(String headline) {
    var title = titles.bySlug("courier").orElseThrow().id();
    var slug = "pier-" + someone;
    if (!(sections.add(title, null, slug, slug) instanceof Sections.Change.Done(var section))) {
      throw new AssertionError("no section");
    }
    var content =
        Content.in("en")
            .withHeadline(headline)
            .withSection(section)
            .withBody(BodyHtml.read("<p>It stands.</p>", Addresses.asWritten()));
    var id = stories.draft(title, content, Member.MASTHEAD);
    assertThat(stories.publish(id, Member.MASTHEAD)).isInstanceOf(Publishing.Published.class);
    return id;
  }

  @Test
  void twoTypeInOneParagraphAtTheSameTime() {
    try (var ada = Browser.visitor(1280);
        var bob = Browser.visitor(1280)) {
      join(ada);
      join(bob);
      var id = begin(ada);
      ada.page().locator(TEXT).click();
      ada.page().keyboard().type("start");
      ada.page().waitForSelector(KEPT);
      write(bob, id);
      bob.page().locator(TEXT).click();
      var small = "the tide comes in the tide goes out and comes in again ".repeat(4);
      var large = small.toUpperCase(Locale.ROOT);
      for (int n = 0; n < small.length(); n += 5) {
        ada.page().keyboard().type(small.substring(n, n + 5));
        bob.page().keyboard().type(large.substring(n, n + 5));
      }
      settle(ada, bob);
      var text = text(id);
      assertThat(text.replaceAll("[^a-z]", "")).isEqualTo("start" + small.replace(" ", ""));
      assertThat(text.replaceAll("[^A-Z]", "")).isEqualTo(large.replace(" ", ""));
      assertThat(ada.page().locator(TEXT).textContent()).isEqualTo(text);
      assertThat(bob.page().locator(TEXT).textContent()).isEqualTo(text);
      assertThat(ada.page().locator("[data-people]").innerText()).startsWith("Also here: ");
      assertThat(ada.page().locator(".caret").count()).isEqualTo(1);
    }
  }

  @Test
  void keepsWhatWasWrittenWithoutTheHouse() {
    try (var ada = Browser.visitor(1280);
        var bob = Browser.visitor(1280)) {
      join(ada);
      join(bob);
      var id = begin(ada);
      ada.page().locator(TEXT).click();
      ada.page().keyboard().type("one");
      ada.page().waitForSelector(KEPT);
      var context = ada.page().context();
      context.setOffline(true);
      ada.page().keyboard().type(" two three");
      ada.page().waitForSelector("[data-status][data-state=away]");
      write(bob, id);
      bob.page().locator(TEXT).click();
      bob.page().keyboard().press("Home");
      bob.page().keyboard().type("zero ");
      bob.page().waitForSelector(KEPT);
      ada.page().close();
      context.setOffline(false);
      var closing = context.newPage();
      holdWhatWasLeft(closing);

      var again = context.newPage();
      again.navigate(url(path(id) + "/writing"));
      again.waitForTimeout(500);
      closing.evaluate("() => release()");
      again.waitForFunction(
          "() => document.querySelector('.ProseMirror')?.textContent === 'zero one two three'");
      again.waitForSelector(KEPT);
      assertThat(text(id)).isEqualTo("zero one two three");
      bob.page()
          .waitForFunction(
              "() => document.querySelector('.ProseMirror').textContent === 'zero one two three'");
    }
  }

  @Test
  void goesOnForWhoeverSignsInAgainInAnotherWindow() {
    try (var ada = Browser.visitor(1280)) {
      var email = join(ada);
      var id = begin(ada);
      var other = ada.page().context().newPage();
      other.navigate(url("/desk/me"));
      other.getByText("Sign out").click();
      ada.page().locator(TEXT).click();
      ada.page().keyboard().type("Before");
      ada.page().waitForSelector("[data-status][data-state=away]");
      other.getByLabel("E-mail address").fill(email);
      other.getByLabel("Password").fill(PASSWORD);
      other
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
          .click();
      other.waitForURL("**/desk");
      ada.page().keyboard().type(" and after");
      ada.page().waitForSelector(KEPT);
      ada.press("Save a revision");
      ada.page().waitForURL("**/stories/*?done=saved");
      assertThat(BodyText.of(stories.find(id).orElseThrow().content().body()))
          .isEqualTo("Before and after");
    }
  }

  /** As a window does that takes its time to close. */
  private void holdWhatWasLeft(Page window) {
    window.navigate(url("/desk/stories"));
    window.evaluate(
        """
        () => new Promise((resolve, reject) => {
          const request = indexedDB.open("masthead-desk", 1);
          request.onerror = reject;
          request.onsuccess = () => {
            const keys = request.result.transaction("writing").objectStore("writing").getAllKeys();
            keys.onsuccess = () => {
              request.result.close();
              navigator.locks.request(keys.result[0], () => {
                resolve();
                return new Promise((over) => (window.release = over));
              });
            };
          };
        })
        """);
  }

  @Test
  void showsBothWhereTwoWriteInOneField() {
    try (var ada = Browser.visitor(1280);
        var bob = Browser.visitor(1280)) {
      join(ada);
      join(bob);
      var id = begin(ada);
      write(bob, id);
      bob.page().context().setOffline(true);
      bob.page().getByLabel("Headline").fill("Bob’s");
      ada.page().getByLabel("Headline").fill("Ada’s");
      ada.page().getByLabel("Kicker").fill("SEA");
      ada.page().waitForFunction("() => !localStorage.length");
      bob.page().context().setOffline(false);
      bob.page().waitForSelector("[data-note-of=headline] button");
      assertThat(bob.page().locator("[data-note-of=headline]").innerText()).contains("“Ada’s”");
      assertThat(bob.page().getByLabel("Headline").inputValue()).isEqualTo("Bob’s");
      bob.press("Keep mine");
      ada.page().waitForFunction("() => document.querySelector('#headline').value === 'Bob’s'");
      bob.page().waitForFunction("() => document.querySelector('#kicker').value === 'SEA'");
    }
  }

  /** Until the house and both windows have the same. */
  private static void settle(Browser.Visitor... visitors) {
    for (int n = 0; n < 2; n++) {
      for (var visitor : visitors) {
        visitor.page().waitForTimeout(800);
        visitor.page().waitForSelector(KEPT);
      }
    }
  }

  private Story.Id begin(Browser.Visitor visitor) {
    visitor.open(url("/desk/stories"));
    visitor.press("New story");
    visitor.page().waitForSelector("[data-writing][data-ready]");
    return new Story.Id(
        Long.parseLong(visitor.page().locator("[data-writing]").getAttribute("data-story")));
  }

  private void write(Browser.Visitor visitor, Story.Id id) {
    visitor.open(url(path(id) + "/writing"));
    visitor.page().waitForSelector("[data-writing][data-ready]");
  }

  private String text(Story.Id id) {
    return BodyText.of(BodyDocument.body(writings.find(id).orElseThrow().doc()));
  }

  /** The address that they sign in with. */
  private String join(Browser.Visitor visitor) {
    var link = invitations.first();
    var email = UUID.randomUUID() + "@courier.example";
    visitor.open(url("/desk/join?token=" + link.substring(link.indexOf('=') + 1)));
    visitor.page().getByLabel("Name").fill("Somebody " + someone);
    visitor.page().getByLabel("E-mail address").fill(email);
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Join");
    return email;
  }

  private static String path(Story.Id id) {
    return "/desk/stories/" + id.value();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
