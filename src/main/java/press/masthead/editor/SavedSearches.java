package press.masthead.editor;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.staff.Member;

/** The searches that members keep, each for themselves. */
@Service
public class SavedSearches {
  private static final int LONGEST_NAME = 60;
  private static final int MOST = 30;

  private final SavedSearchTable table;

  SavedSearches(SavedSearchTable table) {
    this.table = table;
  }

  /** By name. */
  public List<SavedSearch> of(Member.Id member) {
    return table.of(member);
  }

  /**
   * Keeps it under a name, in place of what had that name.
   *
   * @return why not, in words that say how to mend it; empty if it is kept
   */
  @Transactional
  public Optional<String> keep(Member.Id member, String name, StoryFilter filter) {
    var stripped = name.strip();
    if (stripped.isEmpty()) {
      return Optional.of("give the search a name");
    }
    if (stripped.codePointCount(0, stripped.length()) > LONGEST_NAME) {
      return Optional.of("give the search a name of at most " + LONGEST_NAME + " characters");
    }
    if (filter.isEmpty()) {
      return Optional.of("first ask for something: this is the whole list");
    }
    var kept = table.of(member);
    if (kept.size() >= MOST && kept.stream().noneMatch(each -> each.name().equals(stripped))) {
      return Optional.of("you keep " + MOST + " searches already: remove one first");
    }
    table.put(member, stripped, filter.search());
    return Optional.empty();
  }

  /** If it is the member's. */
  @Transactional
  public void remove(Member.Id member, long id) {
    table.delete(member, id);
  }
}
