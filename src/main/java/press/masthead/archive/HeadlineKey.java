package press.masthead.archive;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import press.masthead.archive.extract.text.Kicker;

/**
 * A headline as pages name each other by it: without its kicker, and whatever its case, quotation
 * marks, dashes and spaces.
 *
 * @param cut it ended in an ellipsis, so that it stands for all headlines that begin so
 */
record HeadlineKey(String folded, boolean cut) {
  private static final Pattern ELLIPSIS = Pattern.compile("(?U)\\s*(…|\\.\\.\\.)\\s*$");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final int SHORTEST_CUT = 20;
  private static final int LONGEST = 300;

  static HeadlineKey of(String headline) {
    var whole = Kicker.parted(headline).headline();
    var bare = ELLIPSIS.matcher(whole).replaceFirst("");
    var folded = folded(bare);
    return new HeadlineKey(folded, !bare.equals(whole) && folded.length() >= SHORTEST_CUT);
  }

  private static String folded(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace("\u00ad", "")
            .toLowerCase(Locale.ROOT);
    var folded = NO_WORD.matcher(plain).replaceAll(" ").strip();
    return folded.length() <= LONGEST
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, LONGEST / 2)).strip();
  }

  /** All that a page could have cut this headline to. */
  List<String> beginnings() {
    return IntStream.rangeClosed(SHORTEST_CUT, folded.length())
        .filter(end -> end == folded.length() || !Character.isLowSurrogate(folded.charAt(end)))
        .mapToObj(end -> folded.substring(0, end).strip())
        .distinct()
        .toList();
  }

  /** No headline that begins with {@link #folded} comes after this one. */
  String last() {
    return cut ? folded + "\udbff\udfff" : folded;
  }
}
