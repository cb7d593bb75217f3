package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.testing.Browser;
import press.masthead.testing.TestDatabase;

/** The house is killed before a story that somebody scheduled comes out, and opened after. */
class ScheduledAcrossARestartTest {
  private static final Duration STARTED = Duration.ofMinutes(3);
  private static final Duration LATE = Duration.ofSeconds(20);
  private static final Pattern ZONE = Pattern.compile("\\(([^)]+)\\)");
  private static final String HEADLINE = "The ferry sails on time";

  @TempDir Path data;

  @Test
  void comesOutAtTheStartAndSaysThatItIsLate() throws Exception {
    var database = TestDatabase.create().url();
    try (var founder = Node.start("one", database, data.resolve("one"), new History())) {
      assertThat(new Newspaper(founder).ids).isNotEmpty();
    }
    try (var house = NodeProcess.start(data.resolve("two"), database);
        var ada = Browser.visitor(1280)) {
      house.await(STARTED, "/health", "\"fresh\":\"yes\"");
      AtItsDesk.join(ada, house);
      var story = write(ada, house);
      var at = nextMinute();
      schedule(ada, at);
      assertThat(ada.page().locator("[role=status]").innerText())
          .isEqualTo("The story was scheduled.");
      assertThat(home(ada, house)).doesNotContain(HEADLINE);

      house.kill();
      Thread.sleep(Duration.between(Instant.now(), at.plusSeconds(1)));
      house.startAgain();
      house.await(STARTED, "/health", "\"fresh\":\"yes\"");
      house.await(LATE, "/", HEADLINE);

      ada.open(story);
      var done = ada.page().locator("main").innerText();
      assertThat(done).contains("Published", "late: nothing ran when it was time");
      ada.open(
          AtItsDesk.url(house, "/desk/audit?verb=story.publish&subject=story:" + number(story)));
      assertThat(ada.page().locator("tbody tr").count()).as("once").isEqualTo(1);
    }
  }

  /** The address of its screen. */
  private static String write(Browser.Visitor visitor, NodeProcess house) {
    var page = visitor.page();
    visitor.open(AtItsDesk.url(house, "/desk/stories"));
    visitor.press("New story");
    page.waitForSelector("[data-writing][data-ready]");
    page.locator("#headline").fill(HEADLINE);
    page.locator("#standfirst").fill("Whatever happens to the house");
    page.locator("#byline").fill("Agency Staff");
    page.locator("#section").selectOption(new SelectOption().setIndex(1));
    page.locator(".ProseMirror").click();
    page.keyboard().type("It sails at the minute.");
    page.waitForSelector("[data-status][data-state=kept]");
    page.locator("form[action$='/revisions'] button:not([name])").click();
    page.waitForURL("**?done=saved");
    return page.url().replaceFirst("[?].*", "");
  }

  /** Far enough away to be killed before. */
  private static Instant nextMinute() {
    return Instant.now().plusSeconds(85).truncatedTo(ChronoUnit.MINUTES);
  }

  private static void schedule(Browser.Visitor visitor, Instant at) {
    var form = visitor.page().locator("details:has(input[value=SCHEDULE])");
    form.locator("summary").click();
    var words = form.locator(".field__hint", new Locator.LocatorOptions().setHasText("own time"));
    var zone = ZONE.matcher(words.innerText());
    assertThat(zone.find()).isTrue();
    form.locator("[name=at]")
        .fill(at.atZone(ZoneId.of(zone.group(1))).toLocalDateTime().toString());
    form.locator("button[type=submit]").click();
    visitor.page().waitForSelector("[role=status]:has-text('scheduled')");
  }

  private static String home(Browser.Visitor visitor, NodeProcess house) {
    return visitor.open(AtItsDesk.url(house, "/")).page().content();
  }

  private static String number(String story) {
    return story.substring(story.lastIndexOf('/') + 1);
  }
}
