package press.masthead.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.story.Content;
import press.masthead.story.Difference;
import press.masthead.story.Differences;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;
import press.masthead.story.Verb;
import press.masthead.story.Versions;

/** Everything that was saved of a story, and what of it readers had. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}")
class RevisionsApi {
  private static final int VERSIONS = 100;

  private final Stories stories;
  private final Versions versions;
  private final StoryAnswers views;
  private final People people;
  private final Access access;

  RevisionsApi(
      Stories stories, Versions versions, StoryAnswers views, People people, Access access) {
    this.stories = stories;
    this.versions = versions;
    this.views = views;
    this.people = people;
    this.access = access;
  }

  record Line(
      int number,
      Instant at,
      Person by,
      @Said("why") @Nullable String note,
      @Said("whether it is what readers see") boolean live) {}

  record Lines(@Said("newest first") List<Line> revisions) {}

  record Revision(int number, StoryContent content) {}

  /** What was changed, as a reader would put it. */
  record Compared(int from, int to, List<Field> differences) {}

  record Field(@Said("its name in words") String field, List<Passage> passages) {}

  /** Either so many paragraphs that did not change, or one that did. */
  record Passage(
      @Said("paragraphs that did not change") @Nullable Integer same,
      @Nullable List<Difference.Piece> changed) {}

  record Version(Instant at, @Said("it came with one") boolean correction, StoryContent content) {}

  record VersionList(@Said("newest first") List<Version> versions) {}

  @GetMapping("/revisions")
  @Described(
      value = "Lists the revisions of a story",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Lines> list(@PathVariable long id) {
    var names = people.byId();
    return ResponseEntity.ok(
        new Lines(
            stories.revisions(views.readable(id).id()).stream()
                .map(each ->
                    new Line(
                        each.number(), each.at(), names.of(each.by()), each.note(), each.live()))
                .toList()));
  }

  @GetMapping("/revisions/{number}")
  @Described(
      value = "Reads what a revision said",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Revision> read(@PathVariable long id, @PathVariable int number) {
    var content = content(views.readable(id), number);
    return ResponseEntity.ok(new Revision(number, StoryContent.of(content)));
  }

  @GetMapping("/revisions/{number}/differences")
  @Described(
      value = "Compares a revision with a later one",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Compared> compare(
      @PathVariable long id,
      @PathVariable int number,
      @Said("the later one’s number; the newest where none is given") @RequestParam
          @Nullable Integer to) {
    var story = views.readable(id);
    var later = to == null ? story.revision() : to;
    var fields =
        Differences.between(content(story, number), content(story, later)).stream()
            .map(each ->
                new Field(
                    each.field(), each.passages().stream().map(RevisionsApi::passage).toList()))
            .toList();
    return ResponseEntity.ok(new Compared(number, later, fields));
  }

  @PostMapping("/revisions/{number}/restoration")
  @Described(
      value = "Makes what a revision said the newest one",
      scope = Scope.WRITE,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.CONFLICT,
        Problem.Code.STALE,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<StoryView> restore(
      @PathVariable long id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var story = views.known(id);
    access.require(story, Verb.SAVE);
    Tag.require(ifMatch, views.view(story));
    var unused = content(story, number);
    Outcomes.require(stories.restore(Take.of(story), number, Caller.me()));
    return views.showAnew(story.id());
  }

  @GetMapping("/versions")
  @Described(
      value = "Lists what readers had of a story that is out",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<VersionList> versions(@PathVariable long id) {
    return ResponseEntity.ok(
        new VersionList(
            versions.of(views.readable(id).id(), VERSIONS).stream()
                .map(each ->
                    new Version(each.at(), each.correction(), StoryContent.of(each.content())))
                .toList()));
  }

  private Content content(Story story, int number) {
    return stories.revision(story.id(), number).orElseThrow(NotDone::notThere);
  }

  private static Passage passage(Difference.Passage passage) {
    return switch (passage) {
      case Difference.Passage.Same(var paragraphs) -> new Passage(paragraphs, null);
      case Difference.Passage.Changed(var pieces) -> new Passage(null, pieces);
    };
  }
}
