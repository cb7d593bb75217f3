package press.masthead.story;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;

/**
 * Takes a story back for good, wherever it is, in one transaction; leaves a notice at every address
 * it ever had, and a receipt that others complete.
 */
@Component
class Withdrawing {
  private static final int LONGEST_NOTICE = 1_000;

  private final Publication publication;
  private final StoryTable stories;
  private final WithdrawalTable table;
  private final Receipts receipts;
  private final ChangeLog changes;
  private final Clock clock;

  Withdrawing(
      Publication publication,
      StoryTable stories,
      WithdrawalTable table,
      Receipts receipts,
      ChangeLog changes,
      Clock clock) {
    this.publication = publication;
    this.stories = stories;
    this.table = table;
    this.receipts = receipts;
    this.changes = changes;
    this.clock = clock;
  }

  Publishing withdraw(StoryTable.Row row, Story.State to, @Nullable String notice) {
    var story = row.story();
    if (notice != null && notice.strip().length() > LONGEST_NOTICE) {
      return new Publishing.Refused(
          List.of(
              new Publishing.Problem(
                  "notice", "say it in at most " + LONGEST_NOTICE + " characters")));
    }
    if (story.state() == Story.State.PUBLISHED) {
      publication.withdraw(row, to);
    } else {
      stories.move(story.id(), to);
    }
    var at = clock.instant();
    table.put(story.id(), at, notice == null || notice.isBlank() ? null : notice.strip());
    // also where there was nothing yet, there is a notice now
    changes.append(story.id().pathKey());
    receipts.open(story.id(), at);
    return new Publishing.Withdrawn(story.id());
  }
}
