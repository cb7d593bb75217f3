package press.masthead.story;

import java.util.List;

/**
 * A story as readers see it: its teaser's fields and the content of the live revision.
 *
 * @param authors those of its byline that are ours
 * @param topics in the content's order
 */
public record PublishedStory(
    Teaser teaser, Content content, List<Author> authors, List<Topic> topics) {

  public Story.Id id() {
    return teaser.id();
  }
}
