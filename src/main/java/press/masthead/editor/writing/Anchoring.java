package press.masthead.editor.writing;

import press.masthead.editor.document.Shift;

/** From where to where a passage goes; nowhere once it is gone. */
record Anchoring(int from, int to) {

  /** What is put in at either end is none of it. */
  Anchoring after(Shift shift) {
    int begins = shift.of(from, true);
    return new Anchoring(begins, Math.max(begins, shift.of(to, false)));
  }
}
