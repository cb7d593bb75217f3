package press.masthead.site;

/** Text shortened for a list. */
final class Cut {
  private Cut() {}

  /** At most {@code most} characters and an ellipsis, cut between words where there is a gap. */
  static String atWord(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    var end = text.offsetByCodePoints(0, most);
    var gap = text.lastIndexOf(' ', end);
    var cut = text.substring(0, gap > 0 ? gap : end).replaceFirst("[\\s\\p{Punct}–—]+$", "");
    return cut + " …";
  }
}
