package press.masthead.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import press.masthead.story.Difference.Fate;
import press.masthead.story.Difference.Piece;

/**
 * Two texts, word by word (Myers, An O(ND) Difference Algorithm, 1986). Words are those of Unicode
 * (UAX 29), so that scripts without spaces are compared as well.
 */
final class WordDifference {
  /** With less than this in common, one text has taken the place of the other. */
  private static final double ALIKE = 0.3;

  private WordDifference() {}

  static List<Piece> of(String before, String after) {
    var old = words(before);
    var fresh = words(after);
    var deltas = DiffUtils.diff(old, fresh).getDeltas();
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (var delta : deltas) {
      add(pieces, Fate.KEPT, old.subList(at, delta.getSource().getPosition()));
      add(pieces, delta);
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(pieces, Fate.KEPT, old.subList(at, old.size()));
    var read = legible(pieces);
    return areAlike(read, before, after) ? read : replaced(before, after);
  }

  /** One phrase for another: nobody reads a lone space as what was kept between two words. */
  private static List<Piece> legible(List<Piece> pieces) {
    var read = new ArrayList<Piece>();
    var gone = new StringBuilder();
    var fresh = new StringBuilder();
    for (int n = 0; n < pieces.size(); n++) {
      var piece = pieces.get(n);
      var between = piece.text().isBlank() && n > 0 && n + 1 < pieces.size();
      if (piece.fate() == Fate.KEPT && !between) {
        settle(read, gone, fresh);
        read.add(piece);
      } else {
        gone.append(piece.fate() == Fate.NEW ? "" : piece.text());
        fresh.append(piece.fate() == Fate.GONE ? "" : piece.text());
      }
    }
    settle(read, gone, fresh);
    return read;
  }

  private static void settle(List<Piece> read, StringBuilder gone, StringBuilder fresh) {
    for (var each : List.of(new Piece(Fate.GONE, "" + gone), new Piece(Fate.NEW, "" + fresh))) {
      if (!each.text().isEmpty()) {
        read.add(each);
      }
    }
    gone.setLength(0);
    fresh.setLength(0);
  }

  private static void add(List<Piece> pieces, AbstractDelta<String> delta) {
    if (delta.getType() != DeltaType.EQUAL) {
      add(pieces, Fate.GONE, delta.getSource().getLines());
      add(pieces, Fate.NEW, delta.getTarget().getLines());
    }
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(fate, String.join("", words)));
    }
  }

  private static boolean areAlike(List<Piece> pieces, String before, String after) {
    int kept =
        pieces.stream()
            .filter(piece -> piece.fate() == Fate.KEPT)
            .mapToInt(piece -> piece.text().strip().length())
            .sum();
    return kept >= ALIKE * Math.max(before.length(), after.length());
  }

  private static List<Piece> replaced(String before, String after) {
    var pieces = new ArrayList<Piece>();
    add(pieces, Fate.GONE, before.isEmpty() ? List.of() : List.of(before));
    add(pieces, Fate.NEW, after.isEmpty() ? List.of() : List.of(after));
    return pieces;
  }

  private static List<String> words(String text) {
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    var words = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}
