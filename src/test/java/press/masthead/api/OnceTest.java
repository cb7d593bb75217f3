package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.story.StoryQuery;
import press.masthead.testing.RunningMasthead;

/** What is sent twice under one key, by HTTP. */
@RunningMasthead
class OnceTest extends ApiCase {
  private Program editor;

  @BeforeEach
  void makeEditor() {
    editor = program(Role.EDITOR, Scope.values());
  }

  @Test
  void doesOnceWhatIsSentTwiceUnderOneKey() {
    var key = UUID.randomUUID().toString();
    var what = draft("Once " + someone);
    var first = editor.post("/api/v1/stories", what, "Idempotency-Key", key).is(201);
    var second = editor.post("/api/v1/stories", what, "Idempotency-Key", key).is(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.tag()).isEqualTo(first.tag());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(count("Once " + someone)).isEqualTo(1);
    editor
        .post("/api/v1/stories", draft("Other " + someone), "Idempotency-Key", key)
        .refused(422, "key-reused");
    program(Role.EDITOR, Scope.values())
        .post("/api/v1/stories", draft("Other " + someone), "Idempotency-Key", key)
        .is(201);
    editor.post("/api/v1/stories", what, "Idempotency-Key", "two words").refused(400, "malformed");

    var wrong = "{\"title\": \"courier\", \"content\": {\"section\": \"/nowhere\"}}";
    var other = UUID.randomUUID().toString();
    editor.post("/api/v1/stories", wrong, "Idempotency-Key", other).refused(422, "invalid");
    var repeated =
        editor.post("/api/v1/stories", wrong, "Idempotency-Key", other).refused(422, "invalid");
    assertThat(repeated.pointers()).containsExactly("/content/section");

    clock.forward(Duration.ofHours(25));
    editor.post("/api/v1/stories", what, "Idempotency-Key", key).is(201);
    assertThat(count("Once " + someone)).isEqualTo(2);
  }

  @Test
  void doesOnceWhatIsSentAtTheSameTime() throws Exception {
    var key = UUID.randomUUID().toString();
    var what = draft("Together " + someone);
    Callable<Program.Answer> send =
        () -> editor.post("/api/v1/stories", what, "Idempotency-Key", key);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 6).mapToObj(n -> send).toList());
      var ids = new HashSet<String>();
      for (var answer : answers) {
        ids.add(answer.get().is(201).id());
      }
      assertThat(ids).hasSize(1);
    }
    assertThat(count("Together " + someone)).isEqualTo(1);
  }

  private int count(String headline) {
    var query = new StoryQuery(List.of(courier.id()), headline, null, null);
    return stories.list(query, 10).size();
  }
}
