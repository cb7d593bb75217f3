package press.masthead.editor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;

/** Addresses of our own network are found out without a way out. */
class LinksTest {
  private static final MovingClock CLOCK = new MovingClock();
  private static final String NOWHERE = "leads to no place on the public internet";

  private static Modules modules;
  private static Links links;
  private static LinkTable table;

  @BeforeAll
  static void open() {
    modules = Modules.of(TestDatabase.create(), CLOCK, "editor.link");
    links = modules.get(Links.class);
    table = modules.get(LinkTable.class);
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  @Test
  void saysAtOnceWhatIsKnownAndFindsOutTheRest() throws InterruptedException {
    var url = "http://10.0.0.1/a";
    var asked = CLOCK.instant();
    assertThat(links.problems(List.of(url))).isEmpty();
    assertThat(await(url, asked).problem()).isEqualTo(NOWHERE);
    assertThat(links.problems(List.of(url, url))).isEqualTo(Map.of(url, NOWHERE));
  }

  @Test
  void asksAgainWhatWasBadSoonAndWhatWasGoodLater() throws InterruptedException {
    var bad = "http://10.0.0.2/";
    var good = "http://10.0.0.3/";
    var then = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    table.put(new LinkTable.Answer(bad, then, "answers 404"));
    table.put(new LinkTable.Answer(good, then, null));
    CLOCK.forward(Duration.ofMinutes(11));
    var now = CLOCK.instant();
    assertThat(links.problems(List.of(bad, good))).containsOnlyKeys(bad);
    await(bad, now);
    assertThat(table.find(List.of(good)).getFirst().at()).isEqualTo(then);
    CLOCK.forward(Duration.ofDays(1));
    var later = CLOCK.instant();
    links.problems(List.of(good));
    await(good, later);
  }

  @Test
  void passesOverWhatIsNotOfTheWeb() {
    var none =
        List.of(
            "mailto:ada@courier.example",
            "tel:+351",
            "/world",
            "http://",
            "http://a b/",
            "http://me:secret@10.0.0.4/",
            "ftp://10.0.0.4/",
            "http://10.0.0.4/" + "x".repeat(2_000));
    assertThat(links.problems(none)).isEmpty();
    assertThat(table.find(none)).isEmpty();
  }

  /** What was found out at that moment or later. */
  private static LinkTable.Answer await(String url, Instant from) throws InterruptedException {
    for (int n = 0; n < 200; n++) {
      var found = table.find(List.of(url));
      if (!found.isEmpty()
          && !found.getFirst().at().isBefore(from.truncatedTo(ChronoUnit.MILLIS))) {
        return found.getFirst();
      }
      Thread.sleep(50);
    }
    throw new AssertionError(url + " was not asked");
  }
}
