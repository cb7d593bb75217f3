package press.masthead.story;

import java.util.List;
import java.util.Map;

/**
 * A story as readers see it: its teaser's fields and the content of the live revision.
 *
 * @param authors those of its byline that are ours
 * @param topics in the content's order
 * @param corrections newest first
 * @param beside what other modules keep of it, as JSON, by the name of the {@link Beside}
 */
public record PublishedStory(
    Teaser teaser,
    Content content,
    List<Author> authors,
    List<Topic> topics,
    List<Correction> corrections,
    Map<String, String> beside) {

  public Story.Id id() {
    return teaser.id();
  }
}
