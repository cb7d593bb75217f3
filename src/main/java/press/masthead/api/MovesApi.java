package press.masthead.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.story.Deed;
import press.masthead.story.NewsDesk;
import press.masthead.story.Stage;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;
import press.masthead.story.Verb;

/** What is done to a story, and what was. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}/moves")
class MovesApi {
  private final Stories stories;
  private final StoryAnswers views;
  private final People people;
  private final Access access;

  MovesApi(Stories stories, StoryAnswers views, People people, Access access) {
    this.stories = stories;
    this.views = views;
    this.people = people;
    this.access = access;
  }

  /** Something that was done. */
  record Move(
      Instant at,
      Person by,
      Verb verb,
      @Said("where that left the story") Story.State state,
      int revision,
      @Nullable String reason) {}

  record Moves(@Said("newest first") List<Move> moves) {}

  /** Something to be done. */
  record Wanted(
      @Nullable Verb verb,
      @Said("why; send_back, lift_embargo, kill and take_down ask for it") @Nullable String reason,
      @Said("of a correction: what readers were told") @Nullable String wrong,
      @Said("of a correction: what is right") @Nullable String right,
      @Said("of schedule and embargo: a moment with its offset") @Nullable OffsetDateTime at,
      @Said("of a kill: what readers find in its place; null for the usual words")
          @Nullable String notice,
      @Said("of a sending: the number of the desk; null takes the story off its desk")
          @Nullable Long desk,
      @Said("of a sending: the number of one of the desk’s stages; null for the first that fits")
          @Nullable Long stage) {}

  @GetMapping
  @Described(
      value = "Tells what was done to a story",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Moves> history(@PathVariable long id) {
    var names = people.byId();
    var moves = stories.history(views.readable(id).id()).stream().map(move -> of(move, names));
    return ResponseEntity.ok(new Moves(moves.toList()));
  }

  @PostMapping
  @Described(
      value = "Does something to a story: publishes it, kills it, …",
      more =
          "The scope depends on the verb: write for submit, send, flag_legal, spike and unspike, withdraw for"
              + " unpublish, kill and take_down, publish for all others. The story’s verbs tell"
              + " what can be done now.",
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.CONFLICT,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<StoryView> move(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Wanted wanted) {
    var story = views.known(id);
    var verb = wanted.verb();
    if (verb == null || verb == Verb.SAVE) {
      throw NotDone.because("/verb", "say what is to be done; what is written is saved by PATCH");
    }
    access.require(story, verb);
    Tag.require(ifMatch, views.view(story));
    var at = wanted.at();
    var deed =
        new Deed(
            verb,
            wanted.reason(),
            wanted.wrong(),
            wanted.right(),
            at == null ? null : at.toInstant(),
            wanted.notice(),
            wanted.desk() == null ? null : new NewsDesk.Id(wanted.desk()),
            wanted.stage() == null ? null : new Stage.Id(wanted.stage()));
    Outcomes.require(stories.act(deed, Take.of(story), Caller.me()));
    return views.showAnew(story.id());
  }

  private static Move of(press.masthead.story.Move move, People.Names names) {
    return new Move(
        move.at(), names.of(move.by()), move.verb(), move.state(), move.revision(), move.reason());
  }
}
