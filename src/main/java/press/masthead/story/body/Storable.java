package press.masthead.story.body;

/**
 * Text the database can keep: PostgreSQL's jsonb takes neither U+0000 nor half a surrogate pair.
 */
final class Storable {
  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  static String check(String text, String place) {
    if (!text.equals(clean(text))) {
      throw new BodyRefused(place, "holds a character that is none (U+0000 or a lone surrogate)");
    }
    return text;
  }

  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0)
        .forEach(c -> clean.appendCodePoint(isLoneSurrogate(c) ? REPLACEMENT : c));
    return clean.toString();
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
