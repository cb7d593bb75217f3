package press.masthead.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.token.Scope;
import press.masthead.staff.Permission;
import press.masthead.story.NewsDesks;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.StoryLine;
import press.masthead.story.Worker;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** The newsroom's stories, as its list can be narrowed. */
@RestController
@RequestMapping(StoryAnswers.PATH)
class StoryListApi {
  private final Stories stories;
  private final NewsDesks desks;
  private final Sections sections;
  private final TitleRefs titles;
  private final People people;
  private final Access access;

  StoryListApi(
      Stories stories,
      NewsDesks desks,
      Sections sections,
      TitleRefs titles,
      People people,
      Access access) {
    this.stories = stories;
    this.desks = desks;
    this.sections = sections;
    this.titles = titles;
    this.people = people;
    this.access = access;
  }

  /** A story in a list. */
  record Line(
      long id,
      long title,
      Story.State state,
      @Nullable String headline,
      int revision,
      Instant savedAt,
      Person savedBy,
      @Said("it must not come out before then") @Nullable Instant embargo,
      @Said("it is to come out then") @Nullable Instant scheduled,
      @Said("null if on no desk") @Nullable StandingView standing) {}

  record Lines(
      @Said("what was saved last first") List<Line> stories,
      @Said("where the list goes on; null if this is all") @Nullable String next) {}

  @GetMapping
  @Described(
      value = "Lists stories",
      more =
          "What there is to do for the token’s member is a list: returned, drafts, queue (on their"
              + " desks), to_approve, to_publish, diary (scheduled and embargoed), published"
              + " (within a day).",
      scope = Scope.READ)
  ResponseEntity<Lines> list(
      @ModelAttribute Asked asked,
      @Said("where an earlier answer ended; see next") @RequestParam @Nullable Long before,
      @Said("how many at most; 1 to 100") @RequestParam(defaultValue = "50") int limit) {
    var readable = access.someTitles(Scope.READ, Permission.WRITE);
    var one = asked.title();
    var among = one == null ? readable : List.of(titles.among(readable, one));
    var query = asked.query(among, worker(readable), id -> sections.below(ids(among), id), before);
    var page = Listed.page(limit, most -> stories.list(query, most), StoryLine::place);
    var names = people.byId();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Lines(page.shown().stream().map(line -> line(line, names)).toList(), page.next()));
  }

  /** The token's member, as far as the token's titles go. */
  private Worker worker(List<Title> readable) {
    var me = Caller.me();
    var titles = ids(readable);
    return new Worker(
        me,
        titles,
        ids(access.titles(Scope.READ, Permission.APPROVE)),
        ids(access.titles(Scope.READ, Permission.PUBLISH)),
        desks.of(me).stream().filter(desk -> titles.contains(desk.title())).toList());
  }

  private static List<Title.Id> ids(List<Title> titles) {
    return titles.stream().map(Title::id).toList();
  }

  private static Line line(StoryLine line, People.Names names) {
    return new Line(
        line.id().value(),
        line.title().value(),
        line.state(),
        line.headline(),
        line.revision(),
        line.savedAt(),
        names.of(line.savedBy()),
        line.embargo(),
        line.scheduled(),
        StandingView.of(line.standing()));
  }
}
