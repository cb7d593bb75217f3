package press.masthead.changelog;

import java.time.Instant;
import java.util.Set;

/** One transaction's entry in the log: the keys of what it changed. */
public record Change(Position position, Instant at, Set<String> keys) {
  public Change {
    keys = Set.copyOf(keys);
  }

  /** For whom has been told already: its place alone. */
  Change told() {
    return new Change(position, at, Set.of());
  }
}
