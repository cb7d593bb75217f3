package press.masthead.editor;

import java.util.List;
import press.masthead.story.Difference;
import press.masthead.story.Story;
import press.masthead.story.Verb;

/**
 * An earlier revision beside the newest one.
 *
 * @param differences what was changed since
 */
public record RevisionPage(Story story, int number, List<Difference> differences) {
  public String path() {
    return EditorPlaces.STORIES + "/" + story.id().value();
  }

  public boolean canBeRestored() {
    return story.allows(Verb.SAVE) && !differences.isEmpty();
  }
}
