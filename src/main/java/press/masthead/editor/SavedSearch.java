package press.masthead.editor;

/**
 * A search that somebody keeps.
 *
 * @param search what stands behind the question mark
 */
public record SavedSearch(long id, String name, String search) {
  public String path() {
    return EditorPlaces.STORIES + "?" + search;
  }

  public StoryFilter filter() {
    return StoryFilter.read(search);
  }
}
