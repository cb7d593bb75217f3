package press.masthead.editor.writing;

/** How noting something came out. */
public sealed interface NoteChange {

  /** It is kept. */
  record Done(long note) implements NoteChange {}

  /**
   * Nothing was changed.
   *
   * @param what has to be mended: {@code text}, {@code passage} or {@code occurrence}
   */
  record Refused(String what, String reason) implements NoteChange {
    static Refused text(String reason) {
      return new Refused("text", reason);
    }

    static Refused passage(String reason) {
      return new Refused("passage", reason);
    }
  }
}
