package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.testing.Browser;
import press.masthead.testing.TestDatabase;

/** The house is killed under somebody who writes, and opened again while she goes on. */
class KilledWhileWritingTest {
  private static final Duration STARTED = Duration.ofMinutes(3);
  private static final String TEXT = ".ProseMirror";
  private static final int WORDS = 120;
  private static final int KILLED_AFTER = 40;
  private static final int STARTED_AGAIN_AFTER = 80;

  @TempDir Path data;

  @Test
  void everyCharacterIsThereOnce() throws Exception {
    var database = TestDatabase.create().url();
    try (var founder = Node.start("one", database, data.resolve("one"), new History())) {
      assertThat(new Newspaper(founder).ids).isNotEmpty();
    }
    try (var house = NodeProcess.start(data.resolve("two"), database);
        var ada = Browser.visitor(1280);
        var elsewhere = Browser.visitor(1280)) {
      house.await(STARTED, "/health", "\"fresh\":\"yes\"");
      AtItsDesk.join(ada, house);
      ada.open(AtItsDesk.url(house, "/desk/stories"));
      ada.press("New story");
      ada.page().waitForSelector("[data-writing][data-ready]");
      ada.page().locator(TEXT).click();
      var words = IntStream.range(0, WORDS).mapToObj(n -> "w" + n).toList();
      for (int n = 0; n < WORDS; n++) {
        ada.page().keyboard().type(words.get(n) + (n + 1 < WORDS ? " " : "."));
        if (n == KILLED_AFTER) {
          house.kill();
        } else if (n == STARTED_AGAIN_AFTER) {
          assertThat(ada.page().locator("[data-status]").getAttribute("data-state"))
              .isNotEqualTo("kept");
          house.startAgain();
        }
      }
      house.await(STARTED, "/health", "\"fresh\":\"yes\"");
      ada.page()
          .waitForSelector(
              "[data-status][data-state=kept]",
              new Page.WaitForSelectorOptions().setTimeout(60_000));
      var whole = words.stream().collect(Collectors.joining(" ")) + ".";
      assertThat(ada.page().locator(TEXT).textContent()).isEqualTo(whole);
      // a browser that has nothing kept shows what the house has
      AtItsDesk.signIn(elsewhere, house);
      elsewhere.open(ada.page().url());
      elsewhere.page().waitForSelector("[data-writing][data-ready]");
      assertThat(elsewhere.page().locator(TEXT).textContent()).isEqualTo(whole);
    }
  }
}
