package press.masthead.editor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Times;
import press.masthead.staff.Member;
import press.masthead.story.Finding;
import press.masthead.story.Move;
import press.masthead.story.Revision;
import press.masthead.story.Standing;
import press.masthead.story.Story;
import press.masthead.story.TitleTime;
import press.masthead.story.Verb;
import press.masthead.title.Title;

/**
 * A story at the desk: where it stands, what can be done to it by who looks, what was done.
 *
 * @param section where it is filed, in words; null while it is nowhere
 * @param standing null if on no desk
 * @param spots where on the desks of its title it could stand
 * @param now when it is looked at
 * @param url where readers find it, or what is said there; null if it never came out
 * @param findings what is not as it should be in a story that is to come out
 * @param unsaved whether somebody wrote what no revision has yet
 * @param done what was just done, in words; null if nothing was
 */
public record StoryScreen(
    Story story,
    Title title,
    @Nullable String section,
    @Nullable Standing standing,
    List<Choice> spots,
    Instant now,
    @Nullable String url,
    List<VerbForm> forms,
    List<Finding> findings,
    List<Move> history,
    List<Revision> revisions,
    Map<Member.Id, String> names,
    boolean unsaved,
    @Nullable String done) {

  public String path() {
    return EditorPlaces.STORIES + "/" + story.id().value();
  }

  public Times times() {
    return new Times(title.zone(), Locale.UK);
  }

  public Until until(Instant moment) {
    return new Until(moment, now, title);
  }

  public TitleTime time() {
    return TitleTime.of(title);
  }

  public String name(Member.Id member) {
    return names.getOrDefault(member, "Nobody known");
  }

  /** The revision that readers see; null if they see none. */
  public @Nullable Integer live() {
    return revisions.stream().filter(Revision::live).map(Revision::number).findFirst().orElse(null);
  }

  /** Which recommendations are passed over if it comes out so; empty if none. */
  public String recommended() {
    return findings.stream()
        .filter(finding -> !finding.isInTheWay())
        .map(Finding::mend)
        .collect(Collectors.joining("; "));
  }

  /** Where that field is written in; null if it is none of the writing screen's. */
  public @Nullable String jump(String field) {
    return isWritable() && WritingPage.has(field)
        ? WritingPage.path(story.id()) + "#" + field
        : null;
  }

  public boolean isWritable() {
    return story.allows(Verb.SAVE);
  }

  public boolean isWithdrawn() {
    return story.state() == Story.State.KILLED || story.state() == Story.State.TAKEN_DOWN;
  }
}
