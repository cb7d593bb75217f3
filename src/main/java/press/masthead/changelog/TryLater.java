package press.masthead.changelog;

import java.time.Duration;

/**
 * A follower's way to say that it cannot go on now, has told the log what there is to tell, and
 * wants to be asked again after a while.
 */
public final class TryLater extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration pause;

  public TryLater(String reason, Duration pause) {
    super(reason, null, false, false);
    this.pause = pause;
  }

  public Duration pause() {
    return pause;
  }
}
