package press.masthead.editor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Times;
import press.masthead.staff.Member;
import press.masthead.story.NewsDesk;
import press.masthead.story.StoryLine;
import press.masthead.story.WorkLine;
import press.masthead.story.Worker;
import press.masthead.story.Worklist;
import press.masthead.story.Worklists;
import press.masthead.title.Title;

/**
 * What there is to do for who looks.
 *
 * @param lists those that hold something
 * @param titles those that who looks writes for
 * @param searches those that who looks keeps
 * @param configures whether who looks can set up desks
 */
public record HomePage(
    Worker worker,
    List<Worklists.Shown> lists,
    Map<Member.Id, String> names,
    List<Title> titles,
    List<SavedSearch> searches,
    boolean configures,
    Instant now) {

  /** What is one's own. */
  public List<Worklist> own() {
    return List.of(Worklist.RETURNED, Worklist.DRAFTS);
  }

  /** What is on the desks of who looks. */
  public List<DeskQueue> queues() {
    var shown = lists.stream().filter(each -> each.list() == Worklist.QUEUE).toList();
    return worker.desks().stream().map(desk -> DeskQueue.of(desk, shown)).toList();
  }

  /** What is everybody's, where who looks can do something. */
  public List<Worklist> shared() {
    return List.of(Worklist.TO_APPROVE, Worklist.TO_PUBLISH, Worklist.DIARY, Worklist.PUBLISHED)
        .stream()
        .filter(worker::has)
        .toList();
  }

  public int count(Worklist list) {
    var shown = shown(list);
    return shown == null ? 0 : shown.stories();
  }

  public List<WorkLine> first(Worklist list) {
    var shown = shown(list);
    return shown == null ? List.of() : shown.first();
  }

  private Worklists.@Nullable Shown shown(Worklist list) {
    return lists.stream().filter(each -> each.list() == list).findFirst().orElse(null);
  }

  /** Where all of the list is. */
  public String path(Worklist list) {
    return StoryFilter.of(list).path();
  }

  /** What is said where the list is empty. */
  public String empty(Worklist list) {
    return switch (list) {
      case RETURNED -> "Nothing was sent back to you.";
      case DRAFTS -> "You have no draft. Begin a story, and it is kept here until you submit it.";
      case QUEUE -> "Nothing is on your desks.";
      case TO_APPROVE -> "Nothing waits to be read.";
      case TO_PUBLISH -> "Nothing that was approved waits to come out.";
      case DIARY -> "Nothing is scheduled, and nothing is under embargo.";
      case PUBLISHED -> "Nothing came out since this time yesterday.";
    };
  }

  public String name(NewsDesk desk) {
    return hasSeveralTitles() ? desk.name() + ", " + title(desk.title()).name() : desk.name();
  }

  public boolean hasSeveralTitles() {
    return titles.size() > 1;
  }

  public Title title(StoryLine story) {
    return title(story.title());
  }

  private Title title(Title.Id id) {
    return titles.stream().filter(title -> title.id().equals(id)).findFirst().orElseThrow();
  }

  public String name(Member.Id member) {
    return names.getOrDefault(member, "Nobody known");
  }

  public Times times(StoryLine story) {
    return new Times(title(story).zone(), Locale.UK);
  }

  /** The time alone if it was today, in the title's own zone. */
  public String when(StoryLine story, Instant at) {
    var title = title(story);
    return title.day(at).equals(title.day(now)) ? times(story).clock(at) : times(story).stamp(at);
  }

  /** When a story comes out, or may; null if it has no such moment. */
  public @Nullable Until until(StoryLine story) {
    var scheduled = story.scheduled();
    var embargo = story.embargo();
    var later =
        scheduled == null || embargo != null && embargo.isAfter(scheduled) ? embargo : scheduled;
    return later == null ? null : new Until(later, now, title(story));
  }
}
