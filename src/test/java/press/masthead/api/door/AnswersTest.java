package press.masthead.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.ApiToken;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;

/** Requests with a key, on two nodes. */
class AnswersTest {
  private static final byte[] ASKED = {1};
  private static final KeptAnswer ANSWER =
      new KeptAnswer(ASKED, 201, Map.of("ETag", "\"1\""), "{}".getBytes(StandardCharsets.UTF_8));

  private final MovingClock clock = new MovingClock();
  private final TestDatabase database = TestDatabase.create();
  private final Modules here = node();
  private final Modules there = node();
  private ApiToken.Id token = new ApiToken.Id(0);

  @BeforeEach
  void makeToken() {
    var id =
        here.sql()
            .sql(
                """
                insert into api_token (staff_id, name, hash, scopes, titles, made_at, expires_at)
                values (1, 'A program', '\\x01', '{}', '{}', now(), now() + interval '1 day')
                returning id
                """)
            .query(Long.class)
            .single();
    token = new ApiToken.Id(id);
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void theSecondWaitsForTheFirstAndGetsItsAnswer() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var deeds = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              answers(here)
                  .once(
                      token,
                      "key",
                      ASKED,
                      () -> {
                        deeds.incrementAndGet();
                        begun.countDown();
                        await(goOn);
                        return ANSWER;
                      }));
      await(begun);
      var second =
          threads.submit(() ->
              answers(there)
                  .once(
                      token,
                      "key",
                      ASKED,
                      () -> {
                        deeds.incrementAndGet();
                        return ANSWER;
                      }));
      assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goOn.countDown();
      assertThat(first.get()).isEmpty();
      var kept = second.get().orElseThrow();
      assertThat(kept.status()).isEqualTo(201);
      assertThat(kept.headers()).isEqualTo(ANSWER.headers());
      assertThat(kept.body()).isEqualTo(ANSWER.body());
    }
    assertThat(deeds).hasValue(1);
  }

  @Test
  void whatFailedCanBeTriedAgain() {
    assertThatThrownBy(() ->
            answers(here)
                .once(
                    token,
                    "key",
                    ASKED,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(answers(there).once(token, "key", ASKED, () -> ANSWER)).isEmpty();
    assertThat(answers(here).once(token, "key", ASKED, () -> ANSWER)).isPresent();
  }

  @Test
  void forgetsAfterADay() {
    assertThat(answers(here).once(token, "old", ASKED, () -> ANSWER)).isEmpty();
    clock.forward(Duration.ofHours(13));
    assertThat(answers(here).once(token, "new", ASKED, () -> ANSWER)).isEmpty();
    clock.forward(Duration.ofHours(12));
    answers(here).forget();
    assertThat(here.sql().sql("select key from api_answer").query(String.class).list())
        .containsExactly("new");
  }

  private Modules node() {
    return Modules.of(
        database,
        clock,
        context -> context.register(Answers.class, AnswerTable.class),
        "changelog",
        "title",
        "account",
        "staff");
  }

  private static Answers answers(Modules node) {
    return node.get(Answers.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
