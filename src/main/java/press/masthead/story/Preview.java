package press.masthead.story;

import java.util.List;

/** A story's newest revision as readers would see it, if it can be shown to them. */
public sealed interface Preview {

  /** As it would be if it were published now. */
  record Shown(PublishedStory story) implements Preview {}

  /** What is missing for there to be a page. */
  record Refused(List<Publishing.Problem> problems) implements Preview {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
