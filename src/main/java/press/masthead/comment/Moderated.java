package press.masthead.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the newsroom sees it. One that was removed keeps its text here.
 *
 * @param writer what the account is called now; null once it is gone
 * @param reason why it was removed; null if it was not
 * @param reports the oldest first
 */
public record Moderated(
    Comment comment, @Nullable String writer, @Nullable String reason, List<Reported> reports) {
  public Moderated {
    reports = List.copyOf(reports);
  }

  /**
   * That a reader pointed the newsroom to it.
   *
   * @param seen when somebody of the newsroom looked into it; null if nobody has
   */
  public record Reported(Report report, Instant at, @Nullable Instant seen) {}

  /** Whether it waits for somebody of the newsroom to look into it. */
  public boolean isWaiting() {
    return comment.isVisible() && reports.stream().anyMatch(each -> each.seen() == null);
  }
}
