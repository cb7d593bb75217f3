package press.masthead.editor;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.editor.document.BodyDocument;
import press.masthead.editor.writing.Writings;
import press.masthead.staff.Invitations;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.BodyText;
import press.masthead.testing.Browser;

/** Whoever joins the house, begins a story and writes it in a real browser. */
abstract class WritingHouse {
  static final String PASSWORD = "the tide table on the wall";
  static final String TEXT = ".ProseMirror";
  static final String KEPT = "[data-status][data-state=kept]";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Stories stories;
  @Autowired Writings writings;

  final String someone = UUID.randomUUID().toString().substring(0, 8);

  static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** Until the house and both windows have the same. */
  static void settle(Browser.Visitor... visitors) {
    for (int n = 0; n < 2; n++) {
      for (var visitor : visitors) {
        visitor.page().waitForTimeout(800);
        visitor.page().waitForSelector(KEPT);
      }
    }
  }

  Story.Id begin(Browser.Visitor visitor) {
    visitor.open(url("/desk/stories"));
    visitor.press("New story");
    visitor.page().waitForSelector("[data-writing][data-ready]");
    return new Story.Id(
        Long.parseLong(visitor.page().locator("[data-writing]").getAttribute("data-story")));
  }

  void write(Browser.Visitor visitor, Story.Id id) {
    visitor.open(url(path(id) + "/writing"));
    visitor.page().waitForSelector("[data-writing][data-ready]");
  }

  String text(Story.Id id) {
    return BodyText.of(BodyDocument.body(writings.find(id).orElseThrow().doc()));
  }

  /** The address that they sign in with. */
  String join(Browser.Visitor visitor) {
    var link = invitations.first();
    var email = UUID.randomUUID() + "@courier.example";
    visitor.open(url("/desk/join?token=" + link.substring(link.indexOf('=') + 1)));
    visitor.page().getByLabel("Name").fill("Somebody " + someone);
    visitor.page().getByLabel("E-mail address").fill(email);
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Join");
    return email;
  }

  static String path(Story.Id id) {
    return "/desk/stories/" + id.value();
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }
}
