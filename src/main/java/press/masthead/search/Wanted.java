package press.masthead.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader typed, taken apart: words, phrases in any quotation marks, and what a hyphen before
 * it excludes. Nothing is ever wrong; what means nothing is left out.
 */
record Wanted(List<Part> parts) {
  private static final int LONGEST = 400;
  private static final int MOST = 24;
  private static final String OPENING = "\"“”„«»「『";
  private static final String CLOSING = "\"”““»«」』";

  /**
   * @param phrase its words stand together, in this order
   * @param excluded stories that have it are not wanted
   */
  record Part(String text, boolean phrase, boolean excluded) {}

  Wanted {
    parts = List.copyOf(parts);
  }

  static Wanted in(String typed) {
    var parts = new ArrayList<Part>();
    var text = typed.substring(0, Math.min(typed.length(), LONGEST));
    int at = 0;
    while (at < text.length() && parts.size() < MOST) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else {
        at = take(text, at, parts);
      }
    }
    return new Wanted(parts);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  private static int take(String text, int at, List<Part> parts) {
    boolean excluded = isExclusion(text, at);
    int start = excluded ? at + 1 : at;
    int quote = OPENING.indexOf(text.charAt(start));
    int close = quote < 0 ? -1 : text.indexOf(CLOSING.charAt(quote), start + 1);
    if (close > start + 1) {
      parts.add(new Part(text.substring(start + 1, close), true, excluded));
      return close + 1;
    }
    int end = start + 1;
    while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != '"') {
      end++;
    }
    parts.add(new Part(text.substring(start, end), false, excluded));
    return end;
  }

  /** A hyphen right before a word or quotation mark, and not within one. */
  private static boolean isExclusion(String text, int at) {
    return "-−".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && (at == 0 || isSpace(text.charAt(at - 1)))
        && (OPENING.indexOf(text.charAt(at + 1)) >= 0
            || Character.isLetterOrDigit(text.codePointAt(at + 1)));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
