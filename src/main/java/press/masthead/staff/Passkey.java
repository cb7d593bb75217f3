package press.masthead.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param name as its owner calls it
 * @param host where alone it is good
 */
public record Passkey(Id id, String name, String host, Instant added, @Nullable Instant lastUsed) {

  /** Identifies a passkey. */
  public record Id(long value) {}
}
