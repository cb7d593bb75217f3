package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.testing.TestDatabase;

/** A node that is told to close while readers ask for pages of every kind, on kept connections. */
class ClosingTest {
  private static final int READERS = 12;

  @TempDir Path data;

  private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean going = new AtomicBoolean(true);

  @Test
  void isNoMistakeToItsReaders() throws Exception {
    var node = Node.start("one", TestDatabase.create().url(), data, new History());
    var paper = new Newspaper(node);
    var readers = new ArrayList<Thread>();
    for (int n = 0; n < READERS; n++) {
      int seed = n;
      var path = "/sport/" + paper.addresses.getLast();
      readers.add(Thread.startVirtualThread(() -> read(node.port, path, seed)));
    }
    Thread.sleep(2_000);
    node.close();
    Thread.sleep(200);
    going.set(false);
    for (var reader : readers) {
      reader.join();
    }
    assertThat(answers).hasSizeGreaterThan(READERS);
    assertThat(answers.stream().distinct().filter(each -> each.startsWith("5")).toList())
        .allMatch(each -> each.startsWith("503 "));
  }

  private void read(int port, String story, int seed) {
    var random = new Random(seed);
    var version = seed % 2 == 0 ? Version.HTTP_1_1 : Version.HTTP_2;
    try (var client = HttpClient.newBuilder().version(version).build()) {
      while (going.get()) {
        var paths = List.of("/", story, "/nothing/" + random.nextInt(), "/search?q=fir", "/health");
        ask(client, port, paths.get(random.nextInt(paths.size())));
      }
    }
  }

  private void ask(HttpClient client, int port, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      answers.add(answer.statusCode() + " " + path.replaceAll("-?[0-9]{3,}", "…"));
    } catch (IOException e) {
      // no answer is what a closed node gives
      answers.add("0");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
