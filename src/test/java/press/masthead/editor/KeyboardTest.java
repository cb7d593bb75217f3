package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Invitations;
import press.masthead.testing.Browser;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** From the link in the terminal to a published story, by somebody who has no mouse. */
@RunningMasthead
class KeyboardTest {
  private static final int PATIENCE = 150;
  private static final String FOCUSED =
      """
      () => {
        const at = document.activeElement, style = getComputedStyle(at);
        const shown = at.matches('.ProseMirror')
            || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
            || style.boxShadow !== 'none';
        return shown || at === document.body ? '' : at.outerHTML.slice(0, 120);
      }
      """;

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Titles titles;
  @Autowired Sections sections;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);
  private final Set<String> unseen = new TreeSet<>();

  @BeforeEach
  void divide() {
    var title = titles.bySlug("courier").map(Title::id).orElseThrow();
    if (sections.tree(title).at("/coast").isEmpty()) {
      sections.add(title, null, "coast", "Coast");
    }
  }

  @Test
  void writesAndPublishes() {
    try (var visitor = Browser.visitor(1280)) {
      var page = visitor.page();
      visitor.open(invitations.first().replaceFirst("^https?://[^/]+", "http://localhost:" + port));
      type(page, "#name", "Kim Keys");
      type(page, "#email", "kim-" + someone + "@courier.example");
      type(page, "#password", "the tide table on the wall");
      page.keyboard().press("Enter");
      page.waitForURL("**/desk");

      go(page, "nav a[href='/desk/stories']");
      page.waitForURL("**/desk/stories");
      go(page, "form[method=post][action='/desk/stories'] button[type=submit]");
      page.waitForSelector("[data-writing][data-ready]");
      type(page, "#headline", "The ferry sails at night " + someone);
      type(page, "#standfirst", "Six months on trial");
      type(page, ".ProseMirror", "It sails from April.");
      to(page, "#section", "Tab");
      page.keyboard().press("ArrowDown");
      type(page, "#byline", "Agency Staff");
      to(page, "form[action$='/revisions'] button:not([name])", "Shift+Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**?done=saved");

      go(page, "details:has(input[value=PUBLISH]) > summary");
      go(page, "details:has(input[value=PUBLISH]) button[type=submit]");
      page.waitForSelector("[role=status]:has-text('The story was published.')");

      var reader = page.locator("text=What readers see").getAttribute("href");
      visitor.open(reader.replaceFirst("^https?://[^/]+", "http://localhost:" + port));
      assertThat(page.locator("h1").innerText()).isEqualTo("The ferry sails at night " + someone);
      assertThat(page.locator("main").innerText()).contains("It sails from April.");
      assertThat(unseen).as("stops that do not show that they have the focus").isEmpty();
    }
  }

  private void type(Page page, String selector, String text) {
    to(page, selector, "Tab");
    page.keyboard().type(text);
  }

  private void go(Page page, String selector) {
    to(page, selector, "Tab");
    page.keyboard().press("Enter");
  }

  /** Goes from stop to stop until it is there, and looks at each whether one sees where one is. */
  private void to(Page page, String selector, String key) {
    for (int n = 0; n < PATIENCE; n++) {
      page.keyboard().press(key);
      var unshown = (String) page.evaluate(FOCUSED);
      if (!unshown.isEmpty()) {
        unseen.add(unshown);
      }
      if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
        return;
      }
    }
    throw new AssertionError("no way with " + key + " to " + selector + " on " + page.url());
  }
}
