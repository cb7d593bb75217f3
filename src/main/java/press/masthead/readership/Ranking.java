package press.masthead.readership;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import press.masthead.story.Teaser;
import press.masthead.title.Section;

/**
 * The most read stories in order.
 *
 * @param asOf when they were ranked
 * @param window what was counted: the hours (UTC) that began within that time before {@code asOf},
 *     so the running hour and the full ones before it
 */
public record Ranking(Instant asOf, Duration window, List<Entry> entries) {

  /**
   * One story.
   *
   * @param trail its section's breadcrumb, from the top down
   */
  public record Entry(Teaser teaser, List<Section> trail) {}

  public Ranking {
    entries = List.copyOf(entries);
  }
}
