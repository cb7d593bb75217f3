package press.masthead.reader;

import java.time.Instant;

/** A reader's account. Only {@code verified} ones may write what others see. */
public record Reader(
    Id id, String email, String displayName, boolean verified, Instant registeredAt) {

  /** Identifies a reader. */
  public record Id(long value) {}
}
