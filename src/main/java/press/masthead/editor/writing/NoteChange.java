package press.masthead.editor.writing;

/** How noting something came out. */
public sealed interface NoteChange {

  /** It is kept. */
  record Done(long note) implements NoteChange {}

  /** Nothing was changed. */
  record Refused(String reason) implements NoteChange {}
}
