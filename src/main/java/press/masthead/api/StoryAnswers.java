package press.masthead.api;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.masthead.api.door.Access;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.staff.Permission;
import press.masthead.story.NewsDesks;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Verb;
import press.masthead.title.Titles;

/** Finds stories for whoever asks, and shows them with the tag by which a change is asked for. */
@Component
class StoryAnswers {
  static final String PATH = "/api/v1/stories";

  private final Stories stories;
  private final PublishedStories published;
  private final NewsDesks desks;
  private final People people;
  private final Titles titles;
  private final Access access;

  StoryAnswers(
      Stories stories,
      PublishedStories published,
      NewsDesks desks,
      People people,
      Titles titles,
      Access access) {
    this.stories = stories;
    this.published = published;
    this.desks = desks;
    this.people = people;
    this.titles = titles;
    this.access = access;
  }

  /** One that who asks may read. */
  Story readable(long id) {
    var story = known(id);
    access.require(story.title(), Scope.READ, Permission.WRITE);
    return story;
  }

  /** One that who asks may know of, whether or not they may do to it what they want. */
  Story known(long id) {
    return stories
        .find(new Story.Id(id))
        .filter(story -> access.knows(story.title()))
        .orElseThrow(NotDone::notThere);
  }

  /** One that who asks may write in, and that is written in now. */
  Story writable(long id) {
    var story = known(id);
    access.require(story, Verb.SAVE);
    if (!story.allows(Verb.SAVE)) {
      throw NotDone.because(
          Problem.Code.CONFLICT, "Nobody writes in " + story.state().words() + ".");
    }
    return story;
  }

  StoryView view(Story story) {
    var embargo = story.embargo();
    var schedule = story.schedule();
    return new StoryView(
        story.id().value(),
        story.title().value(),
        story.state(),
        story.revision(),
        url(story),
        story.firstPublished(),
        story.updated(),
        embargo == null ? null : new StoryView.Embargo(embargo.until(), embargo.note()),
        schedule == null
            ? null
            : new StoryView.Schedule(schedule.at(), schedule.revision(), schedule.failure()),
        legalFlag(story),
        StandingView.of(desks.standing(story.id()).orElse(null)),
        access.verbs(story),
        StoryContent.of(story.content()));
  }

  ResponseEntity<StoryView> show(Story story) {
    var view = view(story);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(Tag.of(view)).body(view);
  }

  /** As it is after something was done to it. */
  ResponseEntity<StoryView> showAnew(Story.Id id) {
    return show(stories.find(id).orElseThrow());
  }

  ResponseEntity<StoryView> showNew(Story.Id id) {
    var view = view(stories.find(id).orElseThrow());
    return ResponseEntity.status(HttpStatus.CREATED)
        .location(URI.create(PATH + "/" + id.value()))
        .cacheControl(CacheControl.noStore())
        .eTag(Tag.of(view))
        .body(view);
  }

  private StoryView.@Nullable LegalFlag legalFlag(Story story) {
    var flag = story.legalFlag();
    return flag == null
        ? null
        : new StoryView.LegalFlag(flag.reason(), people.of(flag.by()), flag.at());
  }

  private @Nullable String url(Story story) {
    return Optional.of(story)
        .filter(each -> each.state() == Story.State.PUBLISHED)
        .flatMap(each -> published.find(each.id()))
        .map(found -> titles.get(story.title()).url(found.teaser().path()))
        .orElse(null);
  }
}
