package press.masthead.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Difference;
import press.masthead.story.Story;
import press.masthead.story.Verb;

/**
 * An earlier revision beside the newest one.
 *
 * @param differences what was changed since
 * @param problem why it was not restored; null if nobody has tried
 */
public record RevisionPage(
    Story story, int number, List<Difference> differences, @Nullable String problem) {
  public String path() {
    return EditorPlaces.STORIES + "/" + story.id().value();
  }

  public boolean canBeRestored() {
    return story.allows(Verb.SAVE) && !differences.isEmpty();
  }
}
