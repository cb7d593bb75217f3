package press.masthead.delivery.purge;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.masthead.changelog.TryLater;

/**
 * Has tags purged, in their order, in as many calls as that takes. What is not taken is to be asked
 * for again as a whole, later each time; the log hears of it in a line. For one thread at a time.
 */
final class Purger {
  /**
   * Beyond so many calls everything goes in one: no vendor's allowance of calls could then keep a
   * long batch from ever being taken.
   */
  static final int MOST_CALLS = 10;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(Purger.class);

  private final CdnSettings settings;
  private final PurgeCalls calls;
  private final HttpClient client;
  private int failures;

  Purger(CdnSettings settings) {
    this.settings = settings;
    this.calls = new PurgeCalls(settings);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout())
            .build();
  }

  /**
   * @throws TryLater if a call was not taken
   */
  void purge(Collection<String> tags) {
    for (var some : portions(tags)) {
      call(some);
    }
    if (failures > 0) {
      LOG.info("the CDN takes purges again, after {} refusals", failures);
      failures = 0;
    }
  }

  private List<List<String>> portions(Collection<String> tags) {
    int most = calls.most();
    if (tags.size() > MOST_CALLS * most) {
      return List.of(List.of(Tags.EVERYTHING));
    }
    var all = List.copyOf(tags);
    var portions = new ArrayList<List<String>>();
    for (int from = 0; from < all.size(); from += most) {
      portions.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return portions;
  }

  private void call(List<String> tags) {
    try {
      var answer = client.send(calls.call(tags), BodyHandlers.ofString());
      if (!calls.isTaken(answer.statusCode(), answer.body())) {
        throw later(reason(answer), asked(answer));
      }
    } catch (IOException e) {
      throw later(e.toString(), Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TryLater("interrupted", Duration.ZERO);
    }
  }

  private TryLater later(String reason, Duration asked) {
    var grown = Duration.ofSeconds(1L << Math.min(failures, 6));
    var pause = shorter(longer(grown, asked), longer(LONGEST_PAUSE, asked));
    failures++;
    if (Integer.bitCount(failures) == 1) {
      LOG.warn(
          "the CDN ({}) did not take a purge at try {}: {}; tries again in {} s",
          settings.kind(),
          failures,
          reason,
          pause.toSeconds());
    }
    return new TryLater(reason, pause);
  }

  private static String reason(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 401, 403 -> answer.statusCode() + ": is masthead.cdn.token right, and may it purge?";
      case 404 -> "404: are masthead.cdn.url and masthead.cdn.service right?";
      default -> String.valueOf(answer.statusCode());
    };
  }

  /** Retry-After in seconds; a date is as good as none. */
  private static Duration asked(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> shorter(Duration.ofSeconds(Long.parseLong(seconds)), LONGEST_ASKED_FOR))
        .orElse(Duration.ZERO);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
