package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import press.masthead.testing.Browser;
import press.masthead.testing.Http;
import press.masthead.testing.RunningMasthead;
import tools.jackson.databind.json.JsonMapper;

@RunningMasthead
class SitePagesTest {
  private static final Instant NOON = Instant.parse("2018-11-15T15:02:00Z");

  @LocalServerPort int port;
  @Autowired ApplicationContext house;

  @SuppressWarnings("NullAway.Init")
  private Gazette gazette;

  @BeforeEach
  void openGazette() {
    gazette = Gazette.in(house);
  }

  @Test
  void showsEveryElementOfAStory() throws Exception {
    var path = gazette.publish("Talks resume", NOON);
    var page = page(path);
    assertThat(page.select(".breadcrumb a").eachText()).containsExactly("World", "Asia");
    assertThat(page.select("h1").text()).isEqualTo("Talks resume");
    assertThat(page.select(".story__standfirst").text()).isEqualTo("After a long silence");
    assertThat(page.select(".story__time time").text()).isEqualTo("15 November 2018 - 17:02");
    assertThat(page.select(".story__time time").attr("datetime"))
        .isEqualTo("2018-11-15T17:02:00+02:00");
    assertThat(page.select(".byline").text()).isEqualTo("Agency Staff");
    assertThat(page.select(".body p").eachText())
        .containsExactly("Geneva First paragraph.", "Second paragraph.", "AFP");
    assertThat(page.select(".topics a").eachText()).containsExactly("Diplomacy");
  }

  @Test
  void tellsMachinesWhatTheStoryIs() throws Exception {
    var page = page(gazette.publish("Machines read", NOON));
    var data =
        page.select("script[type=application/ld+json]").stream()
            .map(script -> JsonMapper.shared().readTree(script.data()))
            .filter(json -> json.get("@type").asString().equals("NewsArticle"))
            .findFirst()
            .orElseThrow();
    assertThat(data.get("headline").asString()).isEqualTo("Machines read");
    assertThat(data.get("datePublished").asString()).isEqualTo("2018-11-15T17:02:00+02:00");
    assertThat(data.get("isAccessibleForFree").asBoolean()).isTrue();
    assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .endsWith("/world/asia/2018-11-15-machines-read");
  }

  @Test
  void leadsFromAWrongSectionToTheStory() throws Exception {
    var path = gazette.publish("Straying", NOON);
    var answer = get("/companies" + path.substring(path.lastIndexOf('/')));
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(path);
  }

  @Test
  void leadsFromASectionsOldAddressToTheNewOne() throws Exception {
    gazette.rename("sport", "games");
    var answer = get("/sport");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/games");
  }

  @Test
  void showsAnUnpublishedStoryToNobody() throws Exception {
    var path = gazette.publish("Withdrawn", NOON);
    assertThat(get(path).statusCode()).isEqualTo(200);
    gazette.unpublish(path);
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void putsNoStoryOnAFrontTwice() throws Exception {
    for (int n = 1; n <= 12; n++) {
      gazette.publish("Front story " + n, NOON.plusSeconds(n));
    }
    var links = page("/").select("main .card__headline a, main .latest a").eachAttr("href");
    assertThat(links).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void keepsAMonthByItsDays() throws Exception {
    gazette.publish("One of November", NOON);
    var page = page("/archive/2018-11");
    assertThat(page.select("h1").text()).isEqualTo("November 2018");
    assertThat(page.select(".day__date").eachText()).contains("Thursday, 15 November 2018");
    assertThat(page.select(".day__headline").eachText()).contains("One of November");
    assertThat(get("/archive/2018-13").statusCode()).isEqualTo(404);
  }

  /** An hour apart from the first of March on; the gazette's clocks are two hours ahead. */
  @Test
  void leadsFromAFullMonthToItsDays() throws Exception {
    gazette.takeOver(501, Instant.parse("2016-02-29T22:00:00Z"), Duration.ofHours(1));
    var month = page("/archive/2016-03");
    assertThat(month.select(".front-head__words").text()).isEqualTo("501 stories");
    assertThat(month.select(".day__headline")).isEmpty();
    var days = month.select(".month__days a");
    assertThat(days.eachAttr("href"))
        .hasSize(21)
        .startsWith("/archive/2016-03-21", "/archive/2016-03-20")
        .endsWith("/archive/2016-03-01");
    assertThat(month.select(".month__days .count").eachText())
        .startsWith("21 stories", "24 stories");
    var day = page("/archive/2016-03-20");
    assertThat(day.select("h1").text()).isEqualTo("Sunday, 20 March 2016");
    assertThat(day.select(".day__headline").eachText())
        .hasSize(24)
        .startsWith("Of many 479")
        .endsWith("Of many 456");
    var maps = get("/sitemap.xml").body();
    assertThat(maps)
        .contains("/sitemap-2016-03-21.xml", "/sitemap-2016-03-01.xml")
        .doesNotContain("/sitemap-2016-03.xml");
    assertThat(get("/sitemap-2016-03-20.xml").body().split("<url>", -1)).hasSize(25);
    assertThat(get("/sitemap-2016-03.xml").body().split("<url>", -1)).hasSize(502);
    assertThat(get("/sitemap-2016-03-22.xml").statusCode()).isEqualTo(404);
    assertThat(get("/sitemap-2016-02-30.xml").statusCode()).isEqualTo(404);
    assertThat(get("/archive/2016-03-22").statusCode()).isEqualTo(404);
    assertThat(get("/archive/2016-02-30").statusCode()).isEqualTo(404);
  }

  @Test
  void offersASearchWhereThereIsNoPage() throws Exception {
    var answer = get("/nothing/here");
    assertThat(answer.statusCode()).isEqualTo(404);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("main form[action=/search]")).hasSize(1);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void neverShowsAStackTrace() throws Exception {
    var request = request("/").method("DELETE", HttpRequest.BodyPublishers.noBody()).build();
    try (var client = Http.client()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain("Exception").doesNotContain("springframework");
    }
  }

  @Test
  void allowsBrowsersOnlyOurOwnFiles() throws Exception {
    for (var path : List.of("/", "/nothing", "/favicon.ico")) {
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
    assertThat(page("/").select("[style], style, script:not([src]):not([type])")).isEmpty();
  }

  @Test
  void keepsAStoryLight() throws Exception {
    var html = get(gazette.publish("Light", NOON)).body();
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
  }

  /** With next to nothing on them; the demo's full pages are looked at by night and wide too. */
  @Test
  void isOpenToEveryone() {
    var story = gazette.publish("Open to everyone", NOON);
    try (var visitor = Browser.visitor(360)) {
      for (var path :
          List.of(
              "/",
              story,
              "/world/asia",
              "/archive/2018-11",
              "/archive/2018-11-15",
              "/topics/diplomacy")) {
        visitor.open(url(path));
        assertThat(visitor.barriers()).as(path).isEmpty();
        assertThat(visitor.overflow()).as(path).isZero();
      }
    }
  }

  @Test
  void turnsDatesIntoAgesWhereScriptsRun() {
    gazette.publish("Just now", Instant.now().minusSeconds(7_200));
    try (var with = Browser.visitor(1280);
        var without = Browser.visitorWithoutScripts(1280)) {
      var age = "time.age >> nth=0";
      assertThat(with.open(url("/")).page().textContent(age)).isEqualTo("2 hours ago");
      assertThat(with.complaints()).isEmpty();
      assertThat(without.open(url("/")).page().textContent(age)).matches("\\d+ \\S+ \\d{4}");
    }
  }

  @Test
  void opensTheMenuFromTheKeyboard() {
    try (var visitor = Browser.visitor(360)) {
      var page = visitor.open(url("/")).page();
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.isVisible(".menu__panel")).isTrue();
      page.keyboard().press("Escape");
      assertThat(page.isVisible(".menu__panel")).isFalse();
    }
  }

  private Document page(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = Http.client()) {
      return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Forwarded-Host", Gazette.HOST + ":" + port)
        .header("Accept", "text/html");
  }

  private String url(String path) {
    return "http://" + Gazette.HOST + ":" + port + path;
  }
}
