package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

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
      try (var two = NodeProcess.start(data.resolve("two"), database)) {
        two.await(STARTED, "/health", "\"fresh\":\"yes\"");
        two.await(STARTED, "/", "Alder take 0");
        var stories = one.get(Stories.class);
        stories.save(paper.ids.getFirst(), paper.content(0, 1, 0), Member.MASTHEAD, null);
        stories.update(paper.ids.getFirst(), Member.MASTHEAD);
        var lag = two.await(SEEN, "/", "Alder take 1");
        System.out.printf("seen at the second node after %d ms%n", lag.toMillis());
        two.await(SEEN, "/search?q=alder", "take 1");
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
        assertThat(reader.at(two.port).get("/account/state").response().body())
            .contains("\"signedIn\":true", "\"displayName\":\"Ada\"");
      }
    }
  }
}
