package press.masthead.story;

/** Something that is not as it should be in a story that is to come out. */
public record Finding(Level level, String field, String mend) {

  /** How much it matters. */
  public enum Level {
    /** It cannot come out without. */
    REQUIRED,
    /** It cannot come out with it. */
    FORBIDDEN,
    /** It can, and that it did is written down. */
    RECOMMENDED
  }

  public boolean isInTheWay() {
    return level != Level.RECOMMENDED;
  }

  Publishing.Problem problem() {
    return new Publishing.Problem(field, mend);
  }
}
