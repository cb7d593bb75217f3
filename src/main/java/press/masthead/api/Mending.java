package press.masthead.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;

/** Collects what has to be mended in a document, so that it is all told at once. */
final class Mending {
  private final String above;
  private final List<Problem.Error> errors = new ArrayList<>();

  /**
   * @param above points to what the pointers given later are below
   */
  Mending(String above) {
    this.above = above;
  }

  void add(String pointer, String mend) {
    errors.add(new Problem.Error(above + pointer, mend));
  }

  /** Null where it does not fit, which is told later. */
  <T, R> @Nullable R one(String pointer, T value, Function<T, R> read) {
    try {
      return read.apply(value);
    } catch (Unfit unfit) {
      add(pointer, String.valueOf(unfit.getMessage()));
      return null;
    }
  }

  <T, R> List<R> each(String pointer, List<T> values, Function<T, R> read) {
    var fitting = new ArrayList<R>();
    for (int n = 0; n < values.size(); n++) {
      var value = values.get(n);
      if (value == null) {
        add(pointer + "/" + n, "null is nothing here");
        continue;
      }
      var one = one(pointer + "/" + n, value, read);
      if (one != null) {
        fitting.add(one);
      }
    }
    return fitting;
  }

  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw NotDone.because(errors);
    }
  }
}
