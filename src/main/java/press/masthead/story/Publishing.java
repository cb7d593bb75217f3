package press.masthead.story;

import java.util.List;

/** How an attempt to do something to a story came out. */
public sealed interface Publishing {

  /** Readers of this node see it from now on; under {@code address}, its path's last part. */
  record Published(Story.Id story, String address) implements Publishing {}

  /** Readers no longer find it. */
  record Unpublished(Story.Id story) implements Publishing {}

  /** It was taken back for good; its receipt says what is gone already. */
  record Withdrawn(Story.Id story) implements Publishing {}

  /** It was done, and the story stands there now; readers see no difference. */
  record Done(Story.Id story, Story.State state) implements Publishing {}

  /** Nothing was changed. */
  record Refused(List<Problem> problems) implements Publishing {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** What stands in the way: the field, and words that say how to mend it. */
  record Problem(String field, String mend) {}
}
