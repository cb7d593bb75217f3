package press.masthead.editor;

import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.editor.writing.Notes;
import press.masthead.story.Check;
import press.masthead.story.Finding;
import press.masthead.story.Story;

/** Looks whether somebody still waits for an answer in a story that is to come out. */
@Component
class NotesCheck implements Check {
  private final Notes notes;

  NotesCheck(Notes notes) {
    this.notes = notes;
  }

  @Override
  public List<Finding> findings(Story story) {
    int unresolved = notes.unresolved(story.id());
    return unresolved == 0
        ? List.of()
        : List.of(
            new Finding(
                Finding.Level.RECOMMENDED,
                "notes",
                unresolved == 1
                    ? "resolve the note on it"
                    : "resolve the " + unresolved + " notes on it"));
  }
}
