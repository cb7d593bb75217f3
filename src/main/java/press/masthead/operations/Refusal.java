package press.masthead.operations;

import org.jspecify.annotations.Nullable;

/**
 * The program cannot go on, and the person at the terminal can do something about it: what is wrong
 * and how to mend it, a line each. The cause goes to the log file only.
 */
public final class Refusal extends RuntimeException {
  private final String what;
  private final String mend;

  public Refusal(String what, String mend) {
    this(what, mend, null);
  }

  public Refusal(String what, String mend, @Nullable Throwable cause) {
    super(what + System.lineSeparator() + mend, cause);
    this.what = what;
    this.mend = mend;
  }

  public String what() {
    return what;
  }

  public String mend() {
    return mend;
  }
}
