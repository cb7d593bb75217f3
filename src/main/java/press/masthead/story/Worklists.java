package press.masthead.story;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What there is to do for somebody of the newsroom. */
@Service
public class Worklists {
  private final WorklistTable table;
  private final Clock clock;

  Worklists(WorklistTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * The beginning of a list; of what is on one's desks, each stage by itself.
   *
   * @param stories how many there are in all
   */
  public record Shown(Worklist list, int stories, List<WorkLine> first) {
    public Shown {
      first = List.copyOf(first);
    }
  }

  /**
   * Every list that holds something, in their order.
   *
   * @param most how many stories of each
   */
  public List<Shown> of(Worker worker, int most) {
    return table.find(worker, clock.instant(), most);
  }
}
