package press.masthead.story;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What holds a story back for legal reasons until somebody clears it, whoever tries. */
@Component
class LegalFlags {
  private final StoryTable stories;
  private final Clock clock;

  LegalFlags(StoryTable stories, Clock clock) {
    this.stories = stories;
    this.clock = clock;
  }

  Publishing raise(Order order, Story story) {
    if (story.legalFlag() != null) {
      return refuse("it has a legal flag: " + story.legalFlag().reason());
    }
    var reason = String.valueOf(order.reason());
    stories.flag(story.id(), new Story.LegalFlag(reason, order.by(), clock.instant()));
    return new Publishing.Done(story.id(), story.state());
  }

  Publishing clear(Story story) {
    if (story.legalFlag() == null) {
      return refuse("it has no legal flag");
    }
    stories.flag(story.id(), null);
    return new Publishing.Done(story.id(), story.state());
  }

  /** What stands in the way of that verb; empty if nothing does. */
  static Optional<Publishing.Problem> problem(Verb verb, Story story) {
    var flag = story.legalFlag();
    return flag == null || !verb.showsTheText()
        ? Optional.empty()
        : Optional.of(
            new Publishing.Problem(
                "legal",
                "a legal flag holds it back (“"
                    + flag.reason()
                    + "”): somebody who may has to clear it first"));
  }

  private static Publishing refuse(String mend) {
    return new Publishing.Refused(List.of(new Publishing.Problem("legal", mend)));
  }
}
