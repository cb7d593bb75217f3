package press.masthead.changelog;

import java.time.Instant;
import java.util.Set;

/** One transaction's entry in the log: the keys of what it changed. */
public record Change(Position position, Instant at, Set<String> keys) {
  /** Keys that begin so name what only the newsroom sees: no page depends on them. */
  public static final String NEWSROOM = "newsroom:";

  public Change {
    keys = Set.copyOf(keys);
  }

  /** For whom has been told already: its place alone. */
  Change told() {
    return new Change(position, at, Set.of());
  }
}
