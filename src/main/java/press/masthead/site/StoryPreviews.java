package press.masthead.site;

import java.util.List;
import org.springframework.stereotype.Service;
import press.masthead.page.Page;
import press.masthead.story.Preview;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.title.Titles;

/**
 * A story's newest revision on the page it would have: assembled as for readers, kept nowhere, out
 * of search engines, a view of it counts for nothing. Whoever shows it says {@code no-store}.
 */
@Service
public class StoryPreviews {
  private final Stories stories;
  private final StoryRendering rendering;
  private final Titles titles;

  StoryPreviews(Stories stories, StoryRendering rendering, Titles titles) {
    this.stories = stories;
    this.rendering = rendering;
    this.titles = titles;
  }

  /** How a preview came out. */
  public sealed interface Outcome {
    record Shown(Page.Document page) implements Outcome {}

    /** What is missing for there to be a page. */
    record Refused(List<Publishing.Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * The newest revision, as of now.
   *
   * @throws IllegalArgumentException if there is no such story
   */
  public Outcome of(Story.Id id) {
    return switch (stories.preview(id)) {
      case Preview.Shown(var story) ->
          new Outcome.Shown(rendering.unlisted(titles.get(story.teaser().title()), story));
      case Preview.Refused(var problems) -> new Outcome.Refused(problems);
    };
  }
}
