package press.masthead.api.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.api.token.ApiToken;

/**
 * Does what a request with a key asks once, and has the same answer for whoever asks again within a
 * day. What is done, and what was answered, are kept or lost together; of two who ask at once, on
 * whichever nodes, one waits for the other.
 */
@Service
class Answers {
  private static final Duration KEPT = Duration.ofHours(24);

  private final AnswerTable table;
  private final Clock clock;

  Answers(AnswerTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * @param request the hash of what is asked
   * @param deed answers it; throws where it failed and nothing is to be kept
   * @return what was answered earlier; empty if {@code deed} has just been done
   */
  @Transactional
  public Optional<KeptAnswer> once(
      ApiToken.Id token, String key, byte[] request, Supplier<KeptAnswer> deed) {
    var now = clock.instant();
    table.forget(token, key, limit(now));
    if (!table.begin(token, key, request, now)) {
      return table.find(token, key);
    }
    table.finish(token, key, deed.get());
    return Optional.empty();
  }

  @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
  void forget() {
    table.forgetAll(limit(clock.instant()));
  }

  private static Instant limit(Instant now) {
    return now.minus(KEPT);
  }
}
