package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import press.masthead.testing.Browser;
import press.masthead.testing.Http;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Titles;

/** What readers are told of a story's earlier versions. */
@RunningMasthead
class VersionPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext house;
  @Autowired Titles titles;
  @Autowired MovingClock clock;

  @Test
  void saysWhatWasChangedWhereTheTitleAllowsIt() throws Exception {
    var gazette = Gazette.in(house);
    var title = titles.bySlug("gazette").orElseThrow().id();
    var path = gazette.publish("Ferry late again", clock.instant());
    gazette.update(path, "Ferry on time again");
    assertThat(get(path + "/versions").statusCode()).isEqualTo(404);
    assertThat(get(path).body()).doesNotContain("/versions");

    titles.showVersions(title, true);
    try {
      assertThat(Jsoup.parse(get(path).body()).select(".story__time--updated a").attr("href"))
          .isEqualTo(path + "/versions");
      var page = Jsoup.parse(get(path + "/versions").body());
      assertThat(page.select(".version")).hasSize(2);
      assertThat(page.select(".difference del").eachText()).containsExactly("late");
      assertThat(page.select(".difference ins").eachText()).containsExactly("on time");
      assertThat(page.select(".version__words").eachText()).containsExactly("First published");
      assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");

      gazette.update(path, "Ferry sunk");
      assertThat(Jsoup.parse(get(path + "/versions").body()).select(".version")).hasSize(3);
      assertThat(get("/sport" + path.substring(path.lastIndexOf('/')) + "/versions").statusCode())
          .isEqualTo(301);
      isOpenToEveryone(path + "/versions");
      gazette.kill(path, "");
      assertThat(get(path + "/versions").statusCode()).isEqualTo(404);
    } finally {
      titles.showVersions(title, false);
    }
  }

  private void isOpenToEveryone(String path) {
    for (int width : new int[] {390, 1280}) {
      try (var visitor = Browser.visitor(width);
          var night = Browser.visitorAtNight(width)) {
        for (var each : new Browser.Visitor[] {visitor, night}) {
          each.open("http://" + Gazette.HOST + ":" + port + path);
          assertThat(each.barriers()).isEmpty();
          assertThat(each.overflow()).isZero();
        }
      }
    }
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
