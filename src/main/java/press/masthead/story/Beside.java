package press.masthead.story;

/**
 * What another module keeps of each story and shows wherever it is shown whole: read by the very
 * statement that reads the story, so that a page does not ask once more for it.
 */
public interface Beside {
  /** Unique among all of them: lower-case letters. */
  String name();

  /**
   * An SQL expression, such as a subquery, of one value: JSON, or null where there is nothing.
   * {@code p.story_id} is the story.
   */
  String sql();
}
