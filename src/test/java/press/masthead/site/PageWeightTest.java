package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import press.masthead.page.Heap;
import press.masthead.page.KeptPages;
import press.masthead.story.PublishedStories;
import press.masthead.story.Teaser;
import press.masthead.testing.Http;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Titles;

/**
 * What kept pages are counted as is what they take: measured by the heap, over many pages of a
 * kind, as they are first made and in every form that goes out.
 */
@RunningMasthead
class PageWeightTest {
  private static final int PAGES = 500;

  @LocalServerPort int port;
  @Autowired ApplicationContext house;
  @Autowired KeptPages kept;
  @Autowired Titles titles;
  @Autowired PublishedStories stories;

  private final HttpClient client = Http.client();
  private Gazette gazette;

  @BeforeEach
  void publish() {
    gazette = Gazette.in(house);
  }

  @Test
  void storiesWeighWhatTheyTake() throws Exception {
    assertWeighed("stories", paths());
  }

  /** So light that it takes many to be seen beside whatever else comes and goes. */
  @Test
  void redirectsWeighWhatTheyTake() throws Exception {
    var addresses = paths().stream().map(path -> path.substring(path.lastIndexOf('/'))).toList();
    assertWeighed(
        "redirects",
        IntStream.range(0, 16)
            .boxed()
            .flatMap(n -> addresses.stream().map(address -> "/sport/of-old-" + n + address))
            .toList());
  }

  @Test
  void daysWeighWhatTheyTake() throws Exception {
    var days =
        paths().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .map(address -> "/archive/" + address.substring(0, 10))
            .distinct();
    assertWeighed("days", days.toList());
  }

  @Test
  void missingPagesWeighWhatTheyTake() throws Exception {
    assertWeighed("missing", IntStream.range(0, PAGES).mapToObj(n -> "/nothing/at-" + n).toList());
  }

  /** Of as many days, one each. */
  private List<String> paths() {
    var from = Instant.parse("2001-01-01T12:00:00Z");
    var title = titles.bySlug("gazette").orElseThrow().id();
    var list = PublishedStories.list(title);
    var until = from.plus(Duration.ofDays(PAGES));
    if (stories.newest(list, until, PAGES).size() < PAGES) {
      gazette.takeOver(PAGES, from, Duration.ofDays(1));
    }
    return stories.newest(list, until, PAGES).stream().map(Teaser::path).toList();
  }

  private void assertWeighed(String kind, List<String> paths) throws Exception {
    ask(paths);
    kept.forget(List.of("titles"));
    ask(paths.subList(0, 1));
    long before = Heap.used();
    long countedBefore = Heap.counted(house);
    ask(paths);
    assertRatio(kind + ", first forms", paths, before, countedBefore, 0.5);
    Heap.compress(house);
    ask(paths);
    assertRatio(kind + ", all forms", paths, before, countedBefore, 0.6);
  }

  private void assertRatio(
      String what, List<String> paths, long before, long countedBefore, double least) {
    double counted = (double) Heap.counted(house) - countedBefore;
    double taken = (double) Heap.used() - before;
    System.out.printf(
        "%s: %d pages, counted %.0f bytes each, taken %.0f: %.2f%n",
        what, paths.size(), counted / paths.size(), taken / paths.size(), taken / counted);
    assertThat(taken / counted).as(what).isBetween(least, 1.15);
  }

  private void ask(List<String> paths) throws Exception {
    for (var path : paths) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("X-Forwarded-Host", Gazette.HOST + ":" + port)
              .build();
      client.send(request, HttpResponse.BodyHandlers.discarding());
    }
  }
}
