package press.masthead.editor.writing;

import java.util.List;

/** How sending steps came out. */
public sealed interface Added {

  /** They are kept, and the document has that version now. */
  record Taken(int version) implements Added {}

  /**
   * Others came first, or the same ones before: nothing was changed.
   *
   * @param steps since the version they were meant for
   */
  record Behind(int version, List<WrittenStep> steps) implements Added {
    public Behind {
      steps = List.copyOf(steps);
    }
  }

  /** They make no body of it: nothing was changed. */
  record Refused(String reason) implements Added {}
}
