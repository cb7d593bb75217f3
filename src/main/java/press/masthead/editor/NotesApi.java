package press.masthead.editor;

import static press.masthead.editor.WritingAnswers.answer;
import static press.masthead.editor.WritingAnswers.refused;

import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.desk.AtDesk;
import press.masthead.editor.writing.NoteChange;
import press.masthead.editor.writing.Notes;
import press.masthead.editor.writing.Presence;
import press.masthead.staff.Member;
import press.masthead.story.Story;

/** Notes on passages, as the writing screen's script sends them. */
@RestController
@RequestMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/writing/notes")
class NotesApi {
  private static final String RESOLUTION = "/{note:\\d{1,18}}/resolution";

  private final Writable writable;
  private final Notes notes;
  private final Presence presence;

  NotesApi(Writable writable, Notes notes, Presence presence) {
    this.writable = writable;
    this.notes = notes;
    this.presence = presence;
  }

  /** On a passage of the document at that version. */
  record SentNote(int version, int from, int to, String text) {}

  record SentReply(String text) {}

  @PostMapping
  ResponseEntity<?> add(@PathVariable long id, @RequestBody SentNote sent) {
    return change(
        id,
        (story, by) -> notes.add(story, sent.version(), sent.from(), sent.to(), sent.text(), by));
  }

  @PostMapping("/{note:\\d{1,18}}/replies")
  ResponseEntity<?> reply(
      @PathVariable long id, @PathVariable long note, @RequestBody SentReply sent) {
    return change(id, (story, by) -> notes.reply(story, note, sent.text(), by));
  }

  @PutMapping(RESOLUTION)
  ResponseEntity<?> resolve(@PathVariable long id, @PathVariable long note) {
    return change(id, (story, by) -> notes.resolve(story, note, by));
  }

  @DeleteMapping(RESOLUTION)
  ResponseEntity<?> reopen(@PathVariable long id, @PathVariable long note) {
    return change(id, (story, by) -> notes.reopen(story, note, by));
  }

  private ResponseEntity<?> change(long id, BiFunction<Story.Id, Member.Id, NoteChange> change) {
    var story = writable.story(id).id();
    return switch (change.apply(story, AtDesk.required().id())) {
      case NoteChange.Done done -> {
        presence.ring(story);
        yield answer(done);
      }
      case NoteChange.Refused(var _, var reason) ->
          refused(HttpStatus.UNPROCESSABLE_CONTENT, reason);
    };
  }
}
