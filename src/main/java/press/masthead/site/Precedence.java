package press.masthead.site;

/** In which order our sources are asked. */
final class Precedence {
  /** Pages with a name of their own, which no section can take. */
  static final int FIXED = 100;

  /** Fronts and stories. */
  static final int CONTENT = 200;

  /** What used to be elsewhere. */
  static final int FORMER = 300;

  private Precedence() {}
}
