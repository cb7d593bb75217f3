package press.masthead.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;

/**
 * Where another iterator breaks a text, found once from beginning to end: the JDK's own goes back
 * over sentences, and on again, for each question what lies before a place.
 */
final class Breaks extends BreakIterator {
  private final BreakIterator finder;
  private int[] breaks = {0};
  private int at;

  Breaks(BreakIterator finder) {
    this.finder = finder;
  }

  @Override
  public void setText(CharacterIterator text) {
    finder.setText(text);
    breaks = new int[16];
    breaks[0] = finder.first();
    int found = 1;
    for (int each = finder.next(); each != DONE; each = finder.next()) {
      if (found == breaks.length) {
        breaks = Arrays.copyOf(breaks, 2 * found);
      }
      breaks[found++] = each;
    }
    breaks = Arrays.copyOf(breaks, found);
    at = 0;
  }

  @Override
  public CharacterIterator getText() {
    return finder.getText();
  }

  @Override
  public int first() {
    at = 0;
    return current();
  }

  @Override
  public int last() {
    at = breaks.length - 1;
    return current();
  }

  @Override
  public int next() {
    return next(1);
  }

  @Override
  public int previous() {
    return next(-1);
  }

  @Override
  public int next(int many) {
    int wanted = at + many;
    at = Math.clamp(wanted, 0, breaks.length - 1);
    return at == wanted ? current() : DONE;
  }

  /** The first break after a place. */
  @Override
  public int following(int offset) {
    int place = Arrays.binarySearch(breaks, offset);
    at = (place < 0 ? -place - 1 : place + 1) - 1;
    return next();
  }

  /** The last break before a place. */
  @Override
  public int preceding(int offset) {
    int place = Arrays.binarySearch(breaks, offset);
    at = place < 0 ? -place - 1 : place;
    return previous();
  }

  @Override
  public int current() {
    return breaks[at];
  }
}
