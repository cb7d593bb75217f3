package press.masthead.media;

/** Text fit to be kept: PostgreSQL takes no NUL. */
final class Text {
  private Text() {}

  static String of(String text) {
    return text.replace("\0", "").strip();
  }

  /** With every run of white space, line breaks included, as one space. */
  static String line(String text) {
    return of(text).replaceAll("\\s+", " ");
  }
}
