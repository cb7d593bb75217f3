package press.masthead.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import press.masthead.readership.Readership;
import press.masthead.story.Story;

/** Who read what in the hours before; most in the evening, as readers do. */
@Component
class DemoReading {
  /** So many hours ago, so many in a hundred of a story's readers. */
  private static final Map<Integer, Integer> SHARES =
      Map.of(1, 6, 3, 9, 6, 13, 10, 28, 15, 19, 21, 9, 30, 16);

  private final Readership readership;
  private final DemoTable done;
  private final Clock clock;

  DemoReading(Readership readership, DemoTable done, Clock clock) {
    this.readership = readership;
    this.done = done;
    this.clock = clock;
  }

  void fill(Story.Id story, String slug, Instant published, int weight) {
    done.once("reading", slug, () -> read(story, published, weight));
  }

  void rank() {
    done.once("reading", "ranked", readership::rank);
  }

  private void read(Story.Id story, Instant published, int weight) {
    var now = clock.instant();
    SHARES.forEach((hoursAgo, share) -> {
      var at = now.minus(Duration.ofHours(hoursAgo));
      if (at.isAfter(published)) {
        readership.record(story, at, Math.ceilDiv(share * weight, 100));
      }
    });
  }
}
