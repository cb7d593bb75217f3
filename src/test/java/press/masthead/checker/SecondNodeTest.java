package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.staff.Member;
import press.masthead.story.Stories;
import press.masthead.testing.TestDatabase;
import press.masthead.testing.Visitor;

/**
 * A second node is a process of its own, begun by the one command that operations names, on the
 * database of the first.
 */
@Tag("freshness")
class SecondNodeTest {
  private static final Duration STARTED = Duration.ofMinutes(3);
  private static final Duration SEEN = Duration.ofSeconds(5);

  @TempDir Path data;

  @Test
  void showsWhatTheFirstPublishesAndKnowsWhoSignedInThere() throws Exception {
    var database = TestDatabase.create().url();
    try (var one = Node.start("one", database, data.resolve("one"), new History())) {
      var paper = new Newspaper(one);
      int port = freePort();
      var two = run(port, database);
      try {
        await(STARTED, port, "/health", "\"fresh\":\"yes\"");
        await(STARTED, port, "/", "Alder take 0");
        var stories = one.get(Stories.class);
        stories.save(paper.ids.getFirst(), paper.content(0, 1, 0), Member.MASTHEAD, null);
        stories.update(paper.ids.getFirst(), Member.MASTHEAD);
        var lag = await(SEEN, port, "/", "Alder take 1");
        System.out.printf("seen at the second node after %d ms%n", lag.toMillis());
        await(SEEN, port, "/search?q=alder", "take 1");
        var reader = new Visitor(one.port);
        reader.submit(
            "/account/register",
            "/account/register",
            Map.of(
                "email",
                "ada@example.org",
                "displayName",
                "Ada",
                "password",
                "gulls over the pier"));
        reader.submit(
            "/account/sign-in",
            "/account/sign-in",
            Map.of("email", "ada@example.org", "password", "gulls over the pier"));
        assertThat(reader.at(port).get("/account/state").response().body())
            .contains("\"signedIn\":true", "\"displayName\":\"Ada\"");
      } finally {
        two.destroy();
        two.waitFor();
      }
    }
  }

  private Process run(int port, String database) throws Exception {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            "press.masthead.Masthead",
            "run",
            "--port",
            String.valueOf(port),
            "--data",
            data.resolve("two").toString(),
            "--database-url",
            database,
            "--no-demo")
        .redirectErrorStream(true)
        .redirectOutput(new File(data.toFile(), "two.log"))
        .start();
  }

  /** How long it took. */
  private static Duration await(Duration most, int port, String path, String text)
      throws Exception {
    long begin = System.nanoTime();
    try (var client = HttpClient.newHttpClient()) {
      var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
      while (!says(client, asked, text)) {
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(most);
        Thread.sleep(5);
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static boolean says(HttpClient client, HttpRequest asked, String text)
      throws InterruptedException {
    try {
      var body = client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
      return body.replaceAll("<[^>]*>", "").contains(text);
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
