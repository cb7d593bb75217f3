package press.masthead.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Times;
import press.masthead.staff.Member;
import press.masthead.story.Kind;
import press.masthead.story.Story;
import press.masthead.story.StoryLine;
import press.masthead.story.Worklist;
import press.masthead.title.Title;

/**
 * Stories, what was saved last first.
 *
 * @param titles those that who looks writes for
 * @param searches those that who looks keeps
 * @param problem why this search could not be kept; null if it could or nobody tried
 * @param older where the list goes on; null if this is all
 */
public record StoryListPage(
    List<StoryLine> stories,
    Map<Member.Id, String> names,
    List<Title> titles,
    StoryFilter filter,
    StoryChoices.Choices choices,
    List<SavedSearch> searches,
    @Nullable String problem,
    @Nullable String older) {

  public List<Story.State> states() {
    return List.of(Story.State.values());
  }

  public List<Worklist> lists() {
    return List.of(Worklist.values());
  }

  public List<Kind> kinds() {
    return List.of(Kind.values());
  }

  /** The search that this is; null if it is not kept. */
  public @Nullable SavedSearch kept() {
    return searches.stream()
        .filter(search -> search.path().equals(filter.path()))
        .findFirst()
        .orElse(null);
  }

  public String name(Member.Id member) {
    return names.getOrDefault(member, "Nobody known");
  }

  public Title title(StoryLine story) {
    return titles.stream()
        .filter(title -> title.id().equals(story.title()))
        .findFirst()
        .orElseThrow();
  }

  public Times times(StoryLine story) {
    return new Times(title(story).zone(), Locale.UK);
  }
}
