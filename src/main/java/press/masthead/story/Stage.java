package press.masthead.story;

import java.util.List;

/**
 * A step of a desk's queue.
 *
 * @param state in which stories stand there: a verb that leads to another leads on to the desk's
 *     first stage of that one
 */
public record Stage(Id id, String name, Story.State state) {

  /** Those in which a story is worked on. */
  public static final List<Story.State> STATES =
      List.of(Story.State.DRAFT, Story.State.SUBMITTED, Story.State.APPROVED);

  /** Identifies a stage. */
  public record Id(long value) {}
}
