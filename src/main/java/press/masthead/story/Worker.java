package press.masthead.story;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/**
 * Somebody of the newsroom, and where they may do what.
 *
 * @param titles those they write for
 * @param approving those on which they may approve
 * @param publishing those on which they may publish
 * @param desks those they belong to
 */
public record Worker(
    Member.Id member,
    Collection<Title.Id> titles,
    Collection<Title.Id> approving,
    Collection<Title.Id> publishing,
    List<NewsDesk> desks) {
  public Worker {
    titles = Set.copyOf(titles);
    approving = Set.copyOf(approving);
    publishing = Set.copyOf(publishing);
    desks = List.copyOf(desks);
  }

  /** Whether that list can ever hold something for them. */
  public boolean has(Worklist list) {
    return switch (list) {
      case RETURNED, DRAFTS, DIARY, PUBLISHED -> true;
      case QUEUE -> !desks.isEmpty();
      case TO_APPROVE -> !approving.isEmpty();
      case TO_PUBLISH -> !publishing.isEmpty();
    };
  }
}
