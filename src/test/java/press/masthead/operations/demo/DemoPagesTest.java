package press.masthead.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.testing.Browser;
import press.masthead.testing.Http;

/** Every kind of page that readers see, in the demo, in a real browser. */
@FilledDemo
class DemoPagesTest {
  private static final String STORY =
      "/companies/transport/2026-11-24-brief-blue-heron-night-freight";

  private static final List<String> FULLEST = List.of("/", "/companies", STORY);

  private static final List<String> OTHERS =
      List.of(
          "/companies/mining",
          "/economy/2026-11-28-the-slow-line-to-vaalklip",
          "/world/asia/2026-11-28-mashatil-murjan-al-aqaba",
          "/authors/ilse-van-terhoek",
          "/topics/ports",
          "/archive",
          "/archive/2026-10",
          "/search?q=harbour+strike&section=/companies",
          "/search?q=nowhereatall",
          "/imprint",
          "/issues/2026",
          "/account/sign-in",
          "/account/register",
          "/no/such/page");

  @LocalServerPort int port;

  private record Answer(int status, String body) {}

  /** The fullest pages in each window by day and night, every other kind once in each of them. */
  @ParameterizedTest
  @CsvSource({"360, light, false", "360, dark, true", "1280, light, true", "1280, dark, false"})
  void isOpenToEveryone(int width, String scheme, boolean all) {
    try (var visitor =
        scheme.equals("dark") ? Browser.visitorAtNight(width) : Browser.visitor(width)) {
      FULLEST.forEach(path -> isOpen(visitor, url(path)));
      isOpen(visitor, "http://ledger.localhost:" + port + "/");
      assertThat(visitor.page().title()).isEqualTo("Ledger & Field");
      assertThat(visitor.complaints()).isEmpty();
      if (all) {
        OTHERS.forEach(path -> isOpen(visitor, url(path)));
        assertThat(visitor.complaints()).hasSize(1).allMatch(only -> only.contains("404"));
      }
    }
  }

  private static void isOpen(Browser.Visitor visitor, String url) {
    visitor.open(url);
    assertThat(visitor.barriers()).as(url).isEmpty();
    assertThat(visitor.overflow()).as(url).isZero();
  }

  @Test
  void isCompleteWithoutScripts() {
    try (var with = Noon.visitor(1280);
        var without = Browser.visitorWithoutScripts(1280)) {
      for (var path : List.of("/", "/companies", "/companies/mining", STORY)) {
        var complete = links(with.open(url(path)).page());
        assertThat(links(without.open(url(path)).page())).as(path).isEqualTo(complete);
        assertThat((List<?>) complete).hasSizeGreaterThan(10);
        assertThat(without.page().locator("main img:not([src])").count()).isZero();
      }
    }
  }

  @Test
  void leadsNobodyAstray() throws Exception {
    var paths = new TreeSet<String>();
    for (var path : List.of("/", "/companies", STORY)) {
      Jsoup.parse(get(path).body()).select("a[href^=/]").eachAttr("href").forEach(paths::add);
    }
    assertThat(paths).hasSizeGreaterThan(60);
    for (var path : paths) {
      // to answer or report a comment one signs in first
      var expected = path.matches("/comments/\\d+/(replies|reports)") ? 303 : 200;
      assertThat(get(path).status()).as(path).isEqualTo(expected);
    }
  }

  @Test
  void loadsPicturesBelowTheFoldOnlyWhenTheyComeNear() throws Exception {
    var pictures = Jsoup.parse(get("/").body()).select("main img");
    assertThat(pictures).hasSizeGreaterThan(4);
    assertThat(pictures.getFirst().attr("fetchpriority")).isEqualTo("high");
    assertThat(pictures.subList(1, pictures.size()))
        .allMatch(picture -> picture.attr("loading").equals("lazy"))
        .allMatch(picture -> picture.hasAttr("width") && picture.hasAttr("height"));
  }

  /** The rules in words: every day but Sunday; the second Thursday of every month but January. */
  @Test
  void namesTheNextIssueByRule() {
    try (var visitor = Noon.visitor(1280)) {
      var courier = visitor.open(url("/issues")).page();
      assertThat(courier.locator(".issues__next").innerText())
          .isEqualTo("Next issue: Monday, 30 November 2026");
      var ledger = visitor.open("http://ledger.localhost:" + port + "/issues").page();
      assertThat(ledger.locator(".issues__next").innerText())
          .isEqualTo("Next issue: Thursday 10 December 2026");
      assertThat(ledger.locator("h2.strip-heading").allInnerTexts()).doesNotContain("January");
      assertThat(ledger.locator(".issues__days time").count()).isEqualTo(11);
    }
  }

  /** Where the page's links lead and what they say, but for ages and what scripts make needless. */
  private static Object links(Page page) {
    return page.locator("main a:not(noscript a, .comment__time)")
        .evaluateAll("all => all.map(a => a.getAttribute('href') + ' ' + a.textContent.trim())");
  }

  private Answer get(String path) throws Exception {
    try (var client = Http.client()) {
      var request = HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html");
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    }
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
