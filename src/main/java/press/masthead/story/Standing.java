package press.masthead.story;

import org.jspecify.annotations.Nullable;

/**
 * On which desk a story is, and at which stage of its queue.
 *
 * @param stage null where the desk has none for the story's state
 */
public record Standing(
    NewsDesk.Id desk, String deskName, Stage.@Nullable Id stage, @Nullable String stageName) {

  /** Such as “Sport, Subbing”. */
  public String words() {
    return stageName == null ? deskName : deskName + ", " + stageName;
  }
}
