package press.masthead.story;

import java.util.List;

/** How an attempt to change what readers see came out. */
public sealed interface Publishing {

  /** Readers of this node see it from now on; under {@code address}, its path's last part. */
  record Published(Story.Id story, String address) implements Publishing {}

  /** Readers no longer find it. */
  record Unpublished(Story.Id story) implements Publishing {}

  /** Nothing was changed. */
  record Refused(List<Problem> problems) implements Publishing {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** What stands in the way: the field, and words that say how to mend it. */
  record Problem(String field, String mend) {}
}
