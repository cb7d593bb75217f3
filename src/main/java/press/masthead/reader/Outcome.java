package press.masthead.reader;

import java.util.List;

/** How a change to an account ended. */
public sealed interface Outcome {
  /** It is done, or a mail says how to go on. */
  record Done() implements Outcome {}

  /** Nothing was done; at least one problem says why. */
  record Refused(List<Problem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }

    Refused(String field, String text) {
      this(List.of(new Problem(field, text)));
    }
  }
}
