package press.masthead.editor.writing;

import java.util.List;

/**
 * What a window does not know yet.
 *
 * @param steps since the version that it has
 */
public record WritingNews(Writing writing, List<WrittenStep> steps, List<Note> notes) {
  public WritingNews {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }
}
