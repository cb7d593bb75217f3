package press.masthead.editor.writing;

/** How writing in a field came out. */
public sealed interface FieldChange {

  /** It is kept. */
  record Taken(int version) implements FieldChange {}

  /** Somebody else wrote something other there meanwhile: that stands. */
  record Conflict(WrittenField theirs) implements FieldChange {}

  /** Nothing was changed. */
  record Refused(String reason) implements FieldChange {}
}
