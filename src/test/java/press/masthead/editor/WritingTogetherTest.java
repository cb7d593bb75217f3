package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.masthead.editor.document.BodyDocument;
import press.masthead.editor.writing.Notes;
import press.masthead.story.body.Block;
import press.masthead.story.body.BodyText;
import press.masthead.story.body.Inline;
import press.masthead.testing.Browser;
import press.masthead.testing.RunningMasthead;

/**
 * Several who write in real browsers, with and without the house: what somebody types is there
 * once, whatever happens.
 */
@RunningMasthead
class WritingTogetherTest extends WritingHouse {
  /** News come to the window when it lets them, without a turn of the browser in between. */
  private static final String HELD_NEWS =
      """
      const asked = window.fetch;
      window.fetch = async (where, options) => {
        const answer = await asked(where, options);
        if (!window.holding || !String(where).endsWith("/news") || !answer.ok) return answer;
        const told = await answer.json();
        if (!told.steps.length) return { status: 200, json: async () => told };
        window.holding = false;
        await new Promise((release) => (window.release = release));
        return { status: 200, json: async () => told };
      };
      """;

  @Autowired Notes notes;

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
  void whatIsMarkedStaysMarkedInTheMomentAnotherArrivesAndWrites() {
    try (var ada = Browser.visitor(1280);
        var bob = Browser.visitor(1280)) {
      join(ada);
      join(bob);
      ada.page().addInitScript(HELD_NEWS);
      var id = begin(ada);
      ada.page().locator(TEXT).click();
      ada.page().keyboard().type("The keeper of the lamp is ninety");
      ada.page().waitForSelector(KEPT);
      ada.page().evaluate("() => { window.holding = true; }");
      write(bob, id);
      bob.page().locator(TEXT).click();
      bob.page().keyboard().press("Control+Home");
      bob.page().keyboard().type("Now: ");
      bob.page().waitForSelector(KEPT);
      ada.page().waitForFunction("() => window.release");
      var marked =
          ada.page()
              .evaluate(
                  """
                  () => new Promise((marked) => {
                    getSelection().modify("extend", "backward", "word");
                    release();
                    setTimeout(() => marked(String(getSelection())), 200);
                  })
                  """);
      assertThat(ada.page().locator(TEXT).textContent()).startsWith("Now: ");
      assertThat(marked).isEqualTo("ninety");
      ada.page().keyboard().press("Control+b");
      settle(ada, bob);
      assertThat(bob.page().locator(TEXT + " strong").innerText()).isEqualTo("ninety");
      assertThat(ada.complaints()).isEmpty();
    }
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
}
