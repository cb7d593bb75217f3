package press.masthead.changelog;

import java.util.Comparator;

/**
 * A place in the change log: the writing transaction's number, then the entry's. Entries of one
 * transaction stand together.
 */
public record Position(long transaction, long entry) implements Comparable<Position> {
  /** Before everything. */
  public static final Position START = new Position(0, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparingLong(Position::transaction).thenComparingLong(Position::entry);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** As {@code transaction:entry}, for keeping a position with what it belongs to. */
  @Override
  public String toString() {
    return transaction + ":" + entry;
  }

  /** Reads what {@link #toString()} wrote. */
  public static Position parse(String text) {
    var colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a change log position: " + text);
    }
    return new Position(
        Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
  }
}
