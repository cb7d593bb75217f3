package press.masthead.story;

import java.time.Instant;

/** What was wrong in a story that was out, and what is right: said to readers, for good. */
public record Correction(Instant at, String wrong, String right) {

  /** For whoever takes no more than a line. */
  public String words() {
    return "What was wrong: " + wrong + " What is right: " + right;
  }
}
