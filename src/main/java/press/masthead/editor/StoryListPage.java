package press.masthead.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Times;
import press.masthead.staff.Member;
import press.masthead.story.Story;
import press.masthead.story.StoryLine;
import press.masthead.title.Title;

/**
 * Stories, what was saved last first.
 *
 * @param titles those that who looks writes for
 * @param older where the list goes on; null if this is all
 */
public record StoryListPage(
    List<StoryLine> stories,
    Map<Member.Id, String> names,
    List<Title> titles,
    StoryFilter filter,
    @Nullable String older) {

  public List<Story.State> states() {
    return List.of(Story.State.values());
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
