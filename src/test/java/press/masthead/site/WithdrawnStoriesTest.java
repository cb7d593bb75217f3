package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import press.masthead.testing.Browser;
import press.masthead.testing.Http;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;

/** What is left of a story that was killed or taken down: a notice, and nothing else anywhere. */
@RunningMasthead
class WithdrawnStoriesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext house;
  @Autowired MovingClock clock;

  @SuppressWarnings("NullAway.Init")
  private Gazette gazette;

  @BeforeEach
  void openGazette() {
    gazette = Gazette.in(house);
  }

  @Test
  void aKilledStoryIsGoneFromEverySurfaceAsTheCallReturns() throws Exception {
    var path = gazette.publish("Zeppelinfahrt abgesagt", clock.instant());
    gazette.correct(path, "Es regnet.", "Es schneit.");
    var other = gazette.publish("Zeppelinfahrt im Mai", clock.instant());
    var comments = "/comments/" + gazette.id(path).value();
    for (var surface : surfaces(other)) {
      assertThat(text(surface)).as(surface).contains("Zeppelinfahrt abgesagt");
    }
    assertThat(get("/sitemap-" + month() + ".xml").body()).contains(path);
    assertThat(get(comments).statusCode()).isEqualTo(200);

    gazette.kill(path, "We were misled, and are sorry.");

    for (var surface : surfaces(other)) {
      assertThat(text(surface)).as(surface).doesNotContain("Zeppelinfahrt abgesagt", path);
    }
    assertThat(get("/sitemap-" + month() + ".xml").body()).doesNotContain(path);
    assertThat(get("/most-read").body()).doesNotContain(path);
    assertThat(get(comments).statusCode()).isEqualTo(404);
  }

  @Test
  void itsAddressAnswersWithWhatTheEditorSays() throws Exception {
    var path = gazette.publish("Wrong man accused", clock.instant());
    gazette.kill(path, "We named the wrong man.\n\nWe are sorry.");
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isEqualTo("This story has been withdrawn");
    assertThat(page.select(".lede").eachText())
        .containsExactly("We named the wrong man.", "We are sorry.");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(answer.body()).doesNotContain("Wrong man accused", "NewsArticle", "It was wrong");
    assertThat(get("/sport" + path.substring(path.lastIndexOf('/'))).body())
        .contains("We named the wrong man.");
  }

  @Test
  void aStoryThatWasTakenDownIsGoneAndNothingIsSaidAboutIt() throws Exception {
    var path = gazette.publish("Sealed affair", clock.instant());
    gazette.takeDown(path);
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(answer.body()).select("h1").text())
        .isEqualTo("This story is no longer available");
    assertThat(answer.body()).doesNotContain("Sealed affair", "court");
  }

  @Test
  void isOpenToEveryone() {
    var killed = gazette.publish("Killed for all", clock.instant());
    var down = gazette.publish("Down for all", clock.instant());
    gazette.kill(killed, "");
    gazette.takeDown(down);
    for (int width : new int[] {390, 1280}) {
      try (var visitor = Browser.visitor(width);
          var night = Browser.visitorAtNight(width)) {
        for (var path : List.of(killed, down)) {
          for (var each : List.of(visitor, night)) {
            each.open("http://" + Gazette.HOST + ":" + port + path);
            assertThat(each.barriers()).as(path).isEmpty();
            assertThat(each.overflow()).as(path).isZero();
          }
        }
      }
    }
  }

  /** Also where the words that were searched for are marked. */
  private String text(String surface) throws IOException, InterruptedException {
    return get(surface).body().replaceAll("</?mark>", "");
  }

  private List<String> surfaces(String related) {
    return List.of(
        "/",
        "/world",
        "/world/asia",
        "/topics/diplomacy",
        "/archive/" + month(),
        "/feed.xml",
        "/world/feed.atom",
        "/world/asia/feed.json",
        "/news-sitemap.xml",
        "/search?q=Zeppelinfahrt",
        "/corrections",
        related);
  }

  private String month() {
    return YearMonth.now(clock.withZone(ZoneId.of("Africa/Johannesburg"))).toString();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = Http.client()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("X-Forwarded-Host", Gazette.HOST + ":" + port)
              .header("Accept", "text/html")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
