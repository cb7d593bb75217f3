package press.masthead.story;

/**
 * A story as somebody has it before them. What is done by it is refused if a newer revision was
 * saved meanwhile, so that nobody publishes what they have not read.
 *
 * @param revision the newest one's number when they looked
 */
public record Take(Story.Id story, int revision) {
  public static Take of(Story story) {
    return new Take(story.id(), story.revision());
  }
}
