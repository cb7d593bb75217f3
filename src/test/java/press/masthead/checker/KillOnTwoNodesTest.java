package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.staff.Member;
import press.masthead.story.Publishing;
import press.masthead.story.Receipt;
import press.masthead.story.Stories;
import press.masthead.story.Take;
import press.masthead.testing.Http;
import press.masthead.testing.TestDatabase;

/** A kill reaches every surface of every node, and the receipt says when. */
class KillOnTwoNodesTest {
  private static final Duration BOUND = Duration.ofSeconds(5);
  private static final List<String> SURFACES =
      List.of("/", "/sport", "/feed.xml", "/news-sitemap.xml", "/search?q=dogwood");

  @TempDir Path data;

  @Test
  void isGoneHereAtOnceAndThereWithinTheBound() throws Exception {
    var database = TestDatabase.create().url();
    try (var one = Node.start("one", database, data.resolve("one"), new History());
        var two = Node.start("two", database, data.resolve("two"), new History());
        var client = Http.client()) {
      var paper = new Newspaper(one);
      int dogwood = Newspaper.STORIES.indexOf("Dogwood");
      var story = "/sport/" + paper.addresses.get(dogwood);
      for (var node : List.of(one, two)) {
        for (var surface : SURFACES) {
          await(client, node, surface, true, Duration.ofSeconds(20));
        }
        await(client, node, story, true, BOUND);
      }
      var stories = one.get(Stories.class);
      var take = Take.of(stories.find(paper.ids.get(dogwood)).orElseThrow());

      long begin = System.nanoTime();
      assertThat(stories.kill(take, Member.MASTHEAD, "It does not grow here", null))
          .isInstanceOf(Publishing.Withdrawn.class);

      assertThat(says(client, one, story, "Dogwood")).isFalse();
      for (var surface : SURFACES) {
        assertThat(says(client, one, surface, "Dogwood")).as(surface).isFalse();
      }
      for (var surface : SURFACES) {
        await(client, two, surface, false, BOUND);
      }
      await(client, two, story, false, BOUND);
      assertThat(says(client, two, story, "withdrawn")).isTrue();
      var elsewhere = Duration.ofNanos(System.nanoTime() - begin);
      var receipt = complete(stories, take);
      System.out.printf(
          "gone at the other node after at most %d ms, receipt complete after %d ms%n",
          elsewhere.toMillis(), Duration.ofNanos(System.nanoTime() - begin).toMillis());
      assertThat(receipt.lines())
          .filteredOn(line -> line.copy() == Receipt.Copy.PAGES)
          .hasSize(2)
          .allSatisfy(line -> {
            assertThat(line.clearedAt()).isNotNull();
            assertThat(Duration.between(receipt.at(), line.clearedAt())).isLessThan(BOUND);
          });
    }
  }

  private static Receipt complete(Stories stories, Take take) throws InterruptedException {
    var receipt = stories.receipt(take.story()).orElseThrow();
    for (int n = 0; n < 200 && !receipt.isComplete(); n++) {
      Thread.sleep(50);
      receipt = stories.receipt(take.story()).orElseThrow();
    }
    assertThat(receipt.isComplete()).as(receipt.toString()).isTrue();
    return receipt;
  }

  private static void await(HttpClient client, Node node, String path, boolean there, Duration most)
      throws Exception {
    long begin = System.nanoTime();
    while (says(client, node, path, "Dogwood") != there) {
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(most);
      Thread.sleep(5);
    }
  }

  private static boolean says(HttpClient client, Node node, String path, String text)
      throws Exception {
    var address = URI.create("http://localhost:" + node.port + path);
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body()
        .contains(text);
  }
}
