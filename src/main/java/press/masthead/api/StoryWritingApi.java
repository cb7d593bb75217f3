package press.masthead.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.editor.writing.Added;
import press.masthead.editor.writing.Batch;
import press.masthead.editor.writing.FieldChange;
import press.masthead.editor.writing.Presence;
import press.masthead.editor.writing.StoryField;
import press.masthead.editor.writing.Writings;
import press.masthead.editor.writing.WrittenField;
import press.masthead.editor.writing.WrittenStep;
import press.masthead.story.Story;
import tools.jackson.databind.JsonNode;

/** A story while it is written, together with whoever writes in it at the desk. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}/writing")
class StoryWritingApi {
  private final Writings writings;
  private final Presence presence;
  private final StoryAnswers stories;
  private final People people;

  StoryWritingApi(Writings writings, Presence presence, StoryAnswers stories, People people) {
    this.writings = writings;
    this.presence = presence;
    this.stories = stories;
    this.people = people;
  }

  record WritingView(
      @Said("the revision that it goes on from") int revision,
      @Said("of the body: how many steps it has behind it") int version,
      @Said("a ProseMirror document") JsonNode body,
      @Said("those that were written in since that revision, by name") Map<String, Written> fields,
      @Said("whether no revision has all of it") boolean unsaved) {}

  record Written(String value, int version, Person by) {}

  record NewSteps(
      @Said("of the body, as the steps take it up") @Nullable Integer version,
      @Said("a name for whoever sends them, 1 to 64 characters; the same each time")
          @Nullable String client,
      @Said("ProseMirror’s steps, 1 to 1,000") @Nullable List<JsonNode> steps) {}

  record NewValue(
      @Said("of the field as it was read; 0 where nobody wrote in it") @Nullable Integer version,
      @Nullable String value) {}

  record NewRevision(@Said("why, for the newsroom") @Nullable String note) {}

  record Version(int version) {}

  record StepList(
      @Said("of the body, after these") int version,
      @Said("in their order") List<WrittenStep> steps) {}

  @GetMapping
  @Described(
      value = "Reads what is written so far",
      more = "Whatever revision it goes on from, and whoever is writing; begun if nobody has.",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<WritingView> read(@PathVariable long id) {
    var story = stories.writable(id).id();
    var writing = writings.open(story, Caller.me());
    var names = people.byId();
    var fields =
        writing.fields().entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> each.getKey().key(),
                    each -> {
                      var field = each.getValue();
                      return new Written(field.value(), field.version(), names.of(field.by()));
                    }));
    return answer(
        new WritingView(
            writing.revision(),
            writing.version(),
            writing.json(),
            fields,
            writings.isUnsaved(story)));
  }

  @GetMapping("/steps")
  @Described(
      value = "Reads the steps taken since a version of the body",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT, Problem.Code.INVALID})
  ResponseEntity<StepList> steps(
      @PathVariable long id, @Said("the version that is known") @RequestParam int since) {
    var story = open(id);
    var news = writings.news(story, since).orElseThrow(NotDone::notThere);
    return answer(new StepList(news.writing().version(), news.steps()));
  }

  @PostMapping("/steps")
  @Described(
      value = "Writes in the body",
      more =
          "Kept when it is answered. Where others came first the answer is 409: read the steps"
              + " since, take them in, and send what is left of yours again.",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT, Problem.Code.INVALID})
  ResponseEntity<Version> add(@PathVariable long id, @RequestBody NewSteps sent) {
    var story = open(id);
    return switch (writings.add(story, batch(sent), Caller.me())) {
      case Added.Taken(var version) -> written(story, version);
      case Added.Behind(var version, var _) ->
          throw NotDone.because(
              Problem.Code.CONFLICT,
              "The body is at version " + version + ": take in what was written since.");
      case Added.Refused(var reason) -> throw NotDone.because("/steps", reason);
    };
  }

  @PutMapping("/fields/{field}")
  @Described(
      value = "Writes in a field",
      more =
          "Named as in what is written. Where another wrote something else there the answer is"
              + " 409, and theirs stands.",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT, Problem.Code.INVALID})
  ResponseEntity<Version> write(
      @PathVariable long id, @PathVariable String field, @RequestBody NewValue sent) {
    var story = open(id);
    var named =
        Arrays.stream(StoryField.values())
            .filter(each -> each.key().equals(field))
            .findFirst()
            .orElseThrow(NotDone::notThere);
    if (sent.value() == null) {
      throw NotDone.because("/value", "say what stands there now; nothing is \"\"");
    }
    int version = sent.version() == null ? 0 : sent.version();
    return switch (writings.write(story, named, version, sent.value(), Caller.me())) {
      case FieldChange.Taken(var taken) -> written(story, taken);
      case FieldChange.Conflict(var theirs) -> throw overtaken(theirs);
      case FieldChange.Refused(var reason) -> throw NotDone.because("/value", reason);
    };
  }

  @PostMapping("/revisions")
  @Described(
      value = "Makes a revision of what is written",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT, Problem.Code.INVALID})
  ResponseEntity<StoryView> save(@PathVariable long id, @RequestBody NewRevision revision) {
    var story = open(id);
    Outcomes.require(writings.save(story, Caller.me(), revision.note()));
    presence.ring(story);
    return stories.showAnew(story);
  }

  private Story.Id open(long id) {
    var story = stories.writable(id).id();
    if (writings.find(story).isEmpty()) {
      writings.open(story, Caller.me());
    }
    return story;
  }

  private static Batch batch(NewSteps sent) {
    if (sent.version() == null || sent.version() < 0) {
      throw NotDone.because("/version", "say which version of the body they are meant for");
    }
    if (sent.steps() == null) {
      throw NotDone.because("/steps", "send what is written, as steps");
    }
    try {
      var client = sent.client() == null ? "" : sent.client();
      return new Batch(sent.version(), client, sent.steps());
    } catch (IllegalArgumentException e) {
      var said = String.valueOf(e.getMessage()).split(": ", 2);
      throw NotDone.because("/" + said[0], said[1]);
    }
  }

  private NotDone overtaken(WrittenField theirs) {
    return NotDone.because(
        Problem.Code.CONFLICT,
        "%s wrote something else there, which is version %d: read it first."
            .formatted(people.byId().of(theirs.by()).name(), theirs.version()));
  }

  private ResponseEntity<Version> written(Story.Id story, int version) {
    presence.ring(story);
    return answer(new Version(version));
  }

  private static <T> ResponseEntity<T> answer(T told) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
  }
}
