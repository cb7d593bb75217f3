package press.masthead.story;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done to a story, and from which state: the one table of allowed moves. */
enum Verb {
  SAVE("saved"),
  PUBLISH("published"),
  UPDATE("updated"),
  UNPUBLISH("unpublished");

  private static final Map<Story.State, Set<Verb>> ALLOWED =
      Map.of(
          Story.State.DRAFT, EnumSet.of(SAVE, PUBLISH),
          Story.State.PUBLISHED, EnumSet.of(SAVE, UPDATE, UNPUBLISH),
          Story.State.UNPUBLISHED, EnumSet.of(SAVE, PUBLISH));

  private final String done;

  Verb(String done) {
    this.done = done;
  }

  /** Why it cannot be done, in words for the screen; empty if it can. */
  Optional<Publishing.Problem> refusedFrom(Story.State state) {
    return ALLOWED.getOrDefault(state, Set.of()).contains(this)
        ? Optional.empty()
        : Optional.of(
            new Publishing.Problem(
                "state",
                "a story that is " + state.name().toLowerCase(Locale.ROOT) + " cannot be " + done));
  }
}
