package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import press.masthead.testing.Browser;
import press.masthead.testing.Http;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import tools.jackson.databind.json.JsonMapper;

/** What readers are told of a mistake, wherever they are. */
@RunningMasthead
class CorrectionPagesTest {
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
  void saysOnTheStoryWhatWasWrong() throws Exception {
    var path = corrected("Dyke height");
    var page = page(path);
    assertThat(page.select(".corrections dd").eachText())
        .containsExactly("It is 4 metres high.", "It is 14 metres high.");
    assertThat(page.select(".story__meta a[href=#corrections]").text()).isEqualTo("Corrected");
    var data =
        page.select("script[type=application/ld+json]").stream()
            .map(script -> JsonMapper.shared().readTree(script.data()))
            .filter(json -> json.get("@type").asString().equals("NewsArticle"))
            .findFirst()
            .orElseThrow();
    var correction = data.get("correction").get(0);
    assertThat(correction.get("@type").asString()).isEqualTo("CorrectionComment");
    assertThat(correction.get("text").asString()).contains("4 metres", "14 metres");
    assertThat(correction.get("datePublished").asString())
        .isEqualTo(page.select(".correction time").attr("datetime"));
  }

  @Test
  void saysItInEveryFeed() throws Exception {
    var path = corrected("Weir height");
    for (var feed : new String[] {"/feed.xml", "/feed.atom", "/feed.json"}) {
      assertThat(get("/world/asia" + feed).body())
          .as(feed)
          .contains(path)
          .contains("What was wrong: It is 4 metres high. What is right: It is 14 metres high.");
    }
  }

  @Test
  void gathersAllOnAPageAndLeavesOutWhatIsGone() throws Exception {
    var path = corrected("Lock height");
    var page = page("/corrections");
    assertThat(page.select(".corrected__story").eachText()).contains("Lock height");
    var month = page.select("section h2").first();
    assertThat(month).isNotNull();
    assertThat(page("/corrections/" + month()).select(".corrected__story").eachText())
        .contains("Lock height");
    assertThat(get("/corrections/1999-01").statusCode()).isEqualTo(404);
    gazette.unpublish(path);
    assertThat(page("/corrections").select(".corrected__story").eachText())
        .doesNotContain("Lock height");
  }

  @Test
  void isOpenToEveryone() {
    var path = corrected("Pier height");
    for (int width : new int[] {390, 1280}) {
      try (var visitor = Browser.visitor(width);
          var night = Browser.visitorAtNight(width)) {
        for (var address : new String[] {path, "/corrections", "/corrections/" + month()}) {
          for (var each : new Browser.Visitor[] {visitor, night}) {
            each.open("http://" + Gazette.HOST + ":" + port + address);
            assertThat(each.barriers()).as(address).isEmpty();
            assertThat(each.overflow()).as(address).isZero();
          }
        }
      }
    }
  }

  private String corrected(String headline) {
    var path = gazette.publish(headline, clock.instant().minusSeconds(3_600));
    gazette.correct(path, "It is 4 metres high.", "It is 14 metres high.");
    return path;
  }

  private String month() {
    return YearMonth.now(clock.withZone(ZoneId.of("Africa/Johannesburg"))).toString();
  }

  private Document page(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
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
