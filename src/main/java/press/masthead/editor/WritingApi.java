package press.masthead.editor;

import static press.masthead.editor.WritingAnswers.answer;
import static press.masthead.editor.WritingAnswers.refused;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.desk.AtDesk;
import press.masthead.editor.writing.Added;
import press.masthead.editor.writing.Batch;
import press.masthead.editor.writing.FieldChange;
import press.masthead.editor.writing.Presence;
import press.masthead.editor.writing.Present;
import press.masthead.editor.writing.StoryField;
import press.masthead.editor.writing.Writing;
import press.masthead.editor.writing.Writings;
import press.masthead.editor.writing.WrittenField;
import press.masthead.editor.writing.WrittenStep;
import press.masthead.staff.Member;
import press.masthead.story.Story;
import tools.jackson.databind.JsonNode;

/** What the writing screen's script asks. */
@RestController
@RequestMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/writing")
class WritingApi {
  /** Shorter than what proxies wait. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int COLOURS = 6;

  private final Writable writable;
  private final Writings writings;
  private final Presence presence;
  private final EditorsStaff staff;

  WritingApi(Writable writable, Writings writings, Presence presence, EditorsStaff staff) {
    this.writable = writable;
    this.writings = writings;
    this.presence = presence;
    this.staff = staff;
  }

  record Opened(int version, JsonNode doc, Map<String, Text> fields) {}

  record Text(String value, int version, String by) {}

  record SentSteps(int version, String client, List<JsonNode> steps) {}

  record SentField(String field, int version, String value) {}

  record Where(String client, int version, int anchor, int head, String known) {}

  record Versioned(int version) {}

  record Behind(int version, List<WrittenStep> steps) {}

  record Person(String client, String name, int colour, int version, int anchor, int head) {}

  /**
   * @param known stands for all of it, to be sent back for what is newer
   * @param version of the document that the notes' places are in
   */
  record News(
      String known,
      int version,
      List<WrittenStep> steps,
      Map<String, Text> fields,
      List<Person> people,
      List<ShownNote> notes) {}

  @GetMapping("/document")
  ResponseEntity<Opened> document(@PathVariable long id) {
    var writing = writings.open(writable(id), AtDesk.required().id());
    return answer(new Opened(writing.version(), writing.json(), texts(writing)));
  }

  @PostMapping("/steps")
  ResponseEntity<?> add(@PathVariable long id, @RequestBody SentSteps sent) {
    var story = writable(id);
    var batch = new Batch(sent.version(), sent.client(), sent.steps());
    return switch (writings.add(story, batch, AtDesk.required().id())) {
      case Added.Taken(var version) -> {
        presence.ring(story);
        yield answer(new Versioned(version));
      }
      case Added.Behind(var version, var steps) ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(new Behind(version, steps));
      case Added.Refused(var reason) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, reason);
    };
  }

  @PostMapping("/fields")
  ResponseEntity<?> write(@PathVariable long id, @RequestBody SentField sent) {
    var story = writable(id);
    var field = StoryField.valueOf(sent.field().toUpperCase(Locale.ROOT));
    return switch (writings.write(
        story, field, sent.version(), sent.value(), AtDesk.required().id())) {
      case FieldChange.Taken(var version) -> {
        presence.ring(story);
        yield answer(new Versioned(version));
      }
      case FieldChange.Conflict(var theirs) ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(text(theirs, staff.names()));
      case FieldChange.Refused(var reason) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, reason);
    };
  }

  /** What is new since the window last heard; waits for it a while. */
  @PostMapping("/news")
  ResponseEntity<News> news(@PathVariable long id, @RequestBody Where where) {
    var story = writable(id);
    var me = AtDesk.required().id();
    presence.here(
        story, new Present(where.client(), me, where.version(), where.anchor(), where.head()));
    presence.ring(story);
    return presence
        .await(story, PATIENCE, () -> news(story, where))
        .map(WritingAnswers::answer)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private Optional<News> news(Story.Id story, Where where) {
    var heard =
        writings.news(story, where.version()).orElseThrow(() -> new NotTheirs("it is not open"));
    var writing = heard.writing();
    var names = staff.names();
    var people =
        presence.others(story, where.client()).stream()
            .map(present -> person(present, names))
            .toList();
    var fields = texts(writing);
    var notes = heard.notes().stream().map(note -> ShownNote.of(note, names)).toList();
    var known = writing.version() + "." + Objects.hash(fields, people, notes);
    if (known.equals(where.known())) {
      return Optional.empty();
    }
    return Optional.of(new News(known, writing.version(), heard.steps(), fields, people, notes));
  }

  private static Person person(Present present, Map<Member.Id, String> names) {
    return new Person(
        present.client(),
        names.getOrDefault(present.member(), "Somebody"),
        (int) (present.member().value() % COLOURS),
        present.version(),
        present.anchor(),
        present.head());
  }

  private Map<String, Text> texts(Writing writing) {
    var names = staff.names();
    return writing.fields().entrySet().stream()
        .collect(
            Collectors.toMap(each -> each.getKey().key(), each -> text(each.getValue(), names)));
  }

  private static Text text(WrittenField field, Map<Member.Id, String> names) {
    return new Text(field.value(), field.version(), names.getOrDefault(field.by(), "Somebody"));
  }

  private Story.Id writable(long id) {
    return writable.story(id).id();
  }
}
