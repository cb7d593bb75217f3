package press.masthead.comment;

/** Why a reader points the newsroom to a comment; {@code words} may be empty. */
public record Report(Reason reason, String words) {
  public static final int LONGEST = 500;

  /** What is wrong with a comment. */
  public enum Reason {
    ABUSE("It insults, threatens or spreads hate"),
    SPAM("It is advertising or spam"),
    OFF_TOPIC("It has nothing to do with the story"),
    OTHER("Something else");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Report {
    words = words.replace("\0", "").strip();
    if (words.length() > LONGEST) {
      words = words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST)));
    }
  }
}
