package press.masthead.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.staff.Member;

/** Publishes a revision together with the words that say what it puts right. */
@Component
class Correcting {
  private static final int LONGEST = 1_000;

  private final Publication publication;
  private final CorrectionTable table;
  private final ChangeLog changes;
  private final Clock clock;

  Correcting(Publication publication, CorrectionTable table, ChangeLog changes, Clock clock) {
    this.publication = publication;
    this.table = table;
    this.changes = changes;
    this.clock = clock;
  }

  Publishing correct(
      StoryTable.Row row, Stories.Dates dates, String wrong, String right, Member.Id by) {
    var problems = problems(wrong, right);
    if (!problems.isEmpty()) {
      return new Publishing.Refused(problems);
    }
    var outcome = publication.publish(row, dates);
    if (outcome instanceof Publishing.Published) {
      var story = row.story();
      table.insert(story, new Correction(clock.instant(), wrong.strip(), right.strip()), by);
      changes.append(Corrections.key(story.title()), Corrections.key(story.id()));
    }
    return outcome;
  }

  private static List<Publishing.Problem> problems(String wrong, String right) {
    var problems = new ArrayList<Publishing.Problem>();
    check("wrong", wrong, "say what was wrong, as readers had it", problems);
    check("right", right, "say what is right", problems);
    return problems;
  }

  private static void check(
      String field, String text, String wanted, List<Publishing.Problem> problems) {
    if (text.isBlank()) {
      problems.add(new Publishing.Problem(field, wanted));
    } else if (text.strip().length() > LONGEST) {
      problems.add(new Publishing.Problem(field, "say it in at most " + LONGEST + " characters"));
    }
  }
}
