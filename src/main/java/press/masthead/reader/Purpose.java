package press.masthead.reader;

import java.time.Duration;

/** What a token is good for, and for how long. */
enum Purpose {
  VERIFY(Duration.ofDays(2)),
  RESET(Duration.ofHours(1));

  private final Duration lifetime;

  Purpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  Duration lifetime() {
    return lifetime;
  }
}
