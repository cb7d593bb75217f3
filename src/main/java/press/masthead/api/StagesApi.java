package press.masthead.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.story.Stage;
import press.masthead.story.Story;

/** The stages of a desk's queue. Each answer is the desk, whose ETag a change asks for. */
@RestController
@RequestMapping(DeskAnswers.PATH + "/{id}/stages")
class StagesApi {
  private final NewsDesks desks;
  private final DeskAnswers answers;

  StagesApi(NewsDesks desks, DeskAnswers answers) {
    this.desks = desks;
    this.answers = answers;
  }

  record NewStage(
      @Nullable String name,
      @Said("in which stories stand there: draft, submitted or approved")
          Story.@Nullable State state) {}

  record Change(@Nullable String name) {}

  @PostMapping
  @Described(
      value = "Adds a stage to a desk, behind the others",
      more = "Stories on the desk that had none to stand at go there.",
      scope = Scope.ADMINISTER,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<DeskView> add(
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody NewStage wanted) {
    var desk = answers.seen(answers.configured(title), id, ifMatch);
    var state = wanted.state();
    if (state == null || !Stage.STATES.contains(state)) {
      throw NotDone.because("/state", "give one of draft, submitted, approved");
    }
    DeskAnswers.done(desks.addStage(desk.id(), words(wanted.name()), state, Caller.me()));
    return answers.show(desk.id());
  }

  @PatchMapping("/{stage}")
  @Described(
      value = "Renames a stage",
      scope = Scope.ADMINISTER,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<DeskView> rename(
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable long id,
      @PathVariable long stage,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Change change) {
    var desk = answers.seen(answers.configured(title), id, ifMatch);
    var of = of(desk, stage);
    DeskAnswers.done(desks.renameStage(desk.id(), of, words(change.name()), Caller.me()));
    return answers.show(desk.id());
  }

  @PostMapping("/{stage}/raising")
  @Described(
      value = "Puts a stage before the one that stands before it",
      more = "The first one stays.",
      scope = Scope.ADMINISTER,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.STALE, Problem.Code.PRECONDITION_REQUIRED})
  ResponseEntity<DeskView> raise(
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable long id,
      @PathVariable long stage,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var desk = answers.seen(answers.configured(title), id, ifMatch);
    DeskAnswers.done(desks.raiseStage(desk.id(), of(desk, stage), Caller.me()));
    return answers.show(desk.id());
  }

  @DeleteMapping("/{stage}")
  @Described(
      value = "Removes a stage",
      more = "Its stories go to the desk’s first other stage for their state, or to none.",
      scope = Scope.ADMINISTER,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.STALE, Problem.Code.PRECONDITION_REQUIRED})
  ResponseEntity<DeskView> remove(
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable long id,
      @PathVariable long stage,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var desk = answers.seen(answers.configured(title), id, ifMatch);
    DeskAnswers.done(desks.removeStage(desk.id(), of(desk, stage), Caller.me()));
    return answers.show(desk.id());
  }

  private static Stage.Id of(NewsDesk desk, long stage) {
    return desk.stage(new Stage.Id(stage)).map(Stage::id).orElseThrow(NotDone::notThere);
  }

  private static String words(@Nullable String name) {
    return name == null ? "" : name;
  }
}
