package press.masthead.delivery.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import press.masthead.changelog.TryLater;
import press.masthead.delivery.purge.CdnSettings.Kind;
import press.masthead.delivery.purge.VendorServer.Answer;

class PurgerTest {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(Purger.class);

  private final VendorServer vendor = new VendorServer();
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();

  @BeforeEach
  void listen() {
    told.start();
    LOG.addAppender(told);
    LOG.setLevel(Level.INFO);
  }

  @AfterEach
  void close() {
    LOG.detachAppender(told);
    LOG.setLevel(null);
    vendor.close();
  }

  @Test
  void speaksTheGenericForm() {
    purger(Kind.HTTP).purge(List.of("one", "two"));
    var call = vendor.asked.getFirst();
    assertThat(call.method() + " " + call.path()).isEqualTo("POST /");
    assertThat(call.headers())
        .containsEntry("Authorization", "Bearer secret")
        .containsEntry("Content-Type", "application/json");
    assertThat(call.json()).hasToString("{\"keys\":[\"one\",\"two\"]}");
  }

  /** POST /service/{service_id}/purge with surrogate_keys, as Fastly's API reference has it. */
  @Test
  void speaksFastlys() {
    purger(Kind.FASTLY).purge(List.of("one", "two"));
    var call = vendor.asked.getFirst();
    assertThat(call.method() + " " + call.path()).isEqualTo("POST /service/Abc123/purge");
    assertThat(call.headers())
        .containsEntry("Fastly-Key", "secret")
        .containsEntry("Accept", "application/json")
        .containsEntry("Content-Type", "application/json")
        .doesNotContainKey("Authorization");
    assertThat(call.json()).hasToString("{\"surrogate_keys\":[\"one\",\"two\"]}");
  }

  /** POST /zones/{zone_id}/purge_cache with tags, as Cloudflare's API reference has it. */
  @Test
  void speaksCloudflares() {
    purger(Kind.CLOUDFLARE).purge(List.of("one", "two"));
    var call = vendor.asked.getFirst();
    assertThat(call.method() + " " + call.path())
        .isEqualTo("POST /client/v4/zones/Abc123/purge_cache");
    assertThat(call.headers())
        .containsEntry("Authorization", "Bearer secret")
        .containsEntry("Content-Type", "application/json");
    assertThat(call.json()).hasToString("{\"tags\":[\"one\",\"two\"]}");
  }

  @Test
  void keepsToTheVendorsLimitsAndTheOrder() {
    var tags = tags(600);
    for (var limit : Map.of(Kind.HTTP, 256, Kind.FASTLY, 256, Kind.CLOUDFLARE, 100).entrySet()) {
      vendor.asked.clear();
      purger(limit.getKey()).purge(tags);
      var name =
          switch (limit.getKey()) {
            case FASTLY -> "surrogate_keys";
            case CLOUDFLARE -> "tags";
            case HTTP, NONE -> "keys";
          };
      assertThat(vendor.asked)
          .allSatisfy(call -> assertThat(call.tags(name)).hasSizeBetween(1, limit.getValue()));
      assertThat(vendor.asked).flatMap(call -> call.tags(name)).isEqualTo(tags);
    }
  }

  @Test
  void purgesEverythingRatherThanInTooManyCalls() {
    purger(Kind.CLOUDFLARE).purge(tags(1000));
    assertThat(vendor.asked).hasSize(10);
    vendor.asked.clear();
    purger(Kind.CLOUDFLARE).purge(tags(1001));
    assertThat(vendor.asked).hasSize(1);
    assertThat(vendor.asked.getFirst().tags("tags")).containsExactly(Tags.EVERYTHING);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 408, 429, 500, 502, 503})
  void takesNothingButAYes(int status) {
    vendor.answering(Answer.of(status));
    assertThat(refused(purger(Kind.FASTLY), tags(1)).getMessage()).startsWith("" + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\": false, \"errors\": [{\"code\": 1}]}", "", "<html>", "{}"})
  void takesNoHalfheartedYesOfCloudflares(String body) {
    vendor.answering(Answer.of(200).saying(body));
    refused(purger(Kind.CLOUDFLARE), tags(1));
  }

  @Test
  void pausesLongerEachTimeAndSaysSoSeldom() {
    for (int n = 0; n < 9; n++) {
      vendor.answering(Answer.of(500));
    }
    var purger = purger(Kind.HTTP);
    assertThat(IntStream.range(0, 9).mapToObj(n -> pause(purger)))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    assertThat(told.list).as("after 1, 2, 4 and 8 failures").hasSize(4);
    purger.purge(tags(1));
    assertThat(told.list.getLast().getFormattedMessage()).contains("takes purges again");
    vendor.answering(Answer.of(500));
    assertThat(pause(purger)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void waitsAsLongAsItIsAskedTo() {
    vendor.answering(
        Answer.of(429).with("Retry-After", "17"),
        Answer.of(429).with("Retry-After", "300"),
        Answer.of(503).with("Retry-After", "999999"),
        Answer.of(429).with("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"));
    var purger = purger(Kind.CLOUDFLARE);
    assertThat(pause(purger)).hasSeconds(17);
    assertThat(pause(purger)).hasSeconds(300);
    assertThat(pause(purger)).as("but no longer than ten minutes").hasSeconds(600);
    assertThat(pause(purger)).as("a date says nothing").hasSeconds(8);
  }

  @Test
  void tellsOfAWrongTokenInOneLineThatHoldsNoSecret() {
    vendor.answering(Answer.of(401));
    refused(purger(Kind.FASTLY), tags(1));
    assertThat(told.list).hasSize(1);
    var event = told.list.getFirst();
    assertThat(event.getFormattedMessage())
        .contains("masthead.cdn.token", "401")
        .doesNotContain("secret", "\n");
    assertThat(event.getThrowableProxy()).isNull();
  }

  @Test
  void waitsForNoAnswerLongerThanItsTime() {
    vendor.answering(Answer.of(200).after(() -> sleep(3000)));
    var began = System.nanoTime();
    refused(purger(Kind.HTTP), tags(1));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2500));
  }

  @Test
  void isRefusedByNobodyThere() {
    vendor.close();
    refused(purger(Kind.HTTP), tags(1));
    assertThat(told.list).hasSize(1);
  }

  @Test
  void asksForAllOfItAgainWhenAPartWasRefused() {
    vendor.answering(Answer.of(200), Answer.of(500));
    var purger = purger(Kind.HTTP);
    refused(purger, tags(600));
    vendor.asked.clear();
    assertThatCode(() -> purger.purge(tags(600))).doesNotThrowAnyException();
    assertThat(vendor.asked).flatMap(call -> call.tags("keys")).isEqualTo(tags(600));
  }

  private Duration pause(Purger purger) {
    return refused(purger, tags(1)).pause();
  }

  private static TryLater refused(Purger purger, List<String> tags) {
    var refusal = catchThrowableOfType(TryLater.class, () -> purger.purge(tags));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private Purger purger(Kind kind) {
    return new Purger(
        new CdnSettings(
            kind,
            vendor.url().resolve("/"),
            "Abc123",
            "secret",
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ZERO));
  }

  private static List<String> tags(int count) {
    return IntStream.range(0, count).mapToObj(n -> "tag" + n).toList();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
