package press.masthead.editor;

import java.util.List;
import press.masthead.story.Story;

/**
 * The page that a story would have, at the widths that readers have it.
 *
 * @param unsaved whether somebody wrote what the newest revision does not have
 */
public record PreviewPage(Story story, boolean unsaved) {

  /**
   * A window.
   *
   * @param key for the style sheet, which knows how wide it is
   */
  public record Width(String key, String label) {}

  public List<Width> widths() {
    return List.of(
        new Width("phone", "Phone"),
        new Width("tablet", "Tablet"),
        new Width("desktop", "Desktop"));
  }

  public String path() {
    return EditorPlaces.STORIES + "/" + story.id().value();
  }
}
