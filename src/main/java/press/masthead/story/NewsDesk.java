package press.masthead.story;

import java.util.List;
import java.util.Optional;
import press.masthead.title.Title;

/**
 * A group of a title's newsroom with a queue of its own.
 *
 * @param stages of its queue, in order
 */
public record NewsDesk(Id id, Title.Id title, String name, List<Stage> stages) {
  public NewsDesk {
    stages = List.copyOf(stages);
  }

  public Optional<Stage> stage(Stage.Id id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  /** Where a story in that state arrives; empty if the desk has no stage for it. */
  public Optional<Stage> first(Story.State state) {
    return stages.stream().filter(stage -> stage.state() == state).findFirst();
  }

  /** Identifies a desk. */
  public record Id(long value) {
    /** How the audit speaks of it. */
    public String subject() {
      return "desk:" + value;
    }
  }
}
