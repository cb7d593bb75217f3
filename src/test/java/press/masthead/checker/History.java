package press.masthead.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * All that was asked and what came back. Times are of {@link System#nanoTime()}, begin before the
 * request left, end after the answer was there.
 */
final class History {
  private final ConcurrentLinkedQueue<Write> writes = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Seen> sights = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Assembly> assemblies = new ConcurrentLinkedQueue<>();

  enum Outcome {
    DONE,
    /** It may have happened or not, or happen a little later. */
    UNKNOWN
  }

  /**
   * One thing of which there is one state at a time is a register; whoever writes it writes one
   * state after the other.
   *
   * @param state all that can be seen of it from then on
   */
  record Write(
      String register,
      String node,
      long begin,
      long end,
      Outcome outcome,
      Map<String, String> state) {
    Write {
      state = Map.copyOf(state);
    }
  }

  /**
   * What one answer showed of one register.
   *
   * @param followed whether the page learns of it by the log alone, also on the node that wrote it
   * @param facts of the register's state, those that the page shows
   */
  record Seen(
      String register,
      String page,
      String node,
      boolean followed,
      long begin,
      long end,
      Map<String, String> facts) {
    Seen {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * @param status 0 if there was no answer
   */
  record Answer(String page, String node, long begin, long end, int status) {}

  /** One page made, and what came of it. */
  record Assembly(String page, String node, long begin, long end, int content) {}

  void add(Write write) {
    writes.add(write);
  }

  void add(Seen seen) {
    sights.add(seen);
  }

  void add(Answer answer) {
    answers.add(answer);
  }

  void add(Assembly assembly) {
    assemblies.add(assembly);
  }

  List<Write> writes() {
    return new ArrayList<>(writes);
  }

  List<Seen> sights() {
    return new ArrayList<>(sights);
  }

  List<Answer> answers() {
    return new ArrayList<>(answers);
  }

  List<Assembly> assemblies() {
    return new ArrayList<>(assemblies);
  }
}
