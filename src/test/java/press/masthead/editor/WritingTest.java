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
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
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

/** One who writes, in a real browser: what the screen offers ends up in the story. */
@RunningMasthead
class WritingTest extends WritingHouse {
  @Autowired Topics topics;
  @Autowired Pictures pictures;
  @Autowired Titles titles;
  @Autowired Sections sections;

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
      ada.page().keyboard().type("Seen from the mole");
      ada.page().keyboard().press("Shift+Control+ArrowLeft");
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
          .startsWith(
              new Block.Paragraph(List.of(new Inline.Text("Seen from the mole"))),
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
}
