package press.masthead.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.editor.writing.Note;
import press.masthead.editor.writing.NoteChange;
import press.masthead.editor.writing.Notes;
import press.masthead.editor.writing.Presence;
import press.masthead.editor.writing.Writings;
import press.masthead.story.Story;

/** What the newsroom says of passages of a story, and what was answered. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}/notes")
class StoryNotesApi {
  private static final String RESOLUTION = "/{note}/resolution";

  private final Notes notes;
  private final Writings writings;
  private final Presence presence;
  private final StoryAnswers stories;
  private final People people;

  StoryNotesApi(
      Notes notes, Writings writings, Presence presence, StoryAnswers stories, People people) {
    this.notes = notes;
    this.writings = writings;
    this.presence = presence;
    this.stories = stories;
    this.people = people;
  }

  record NoteView(
      long id,
      @Said("what stood there when it was made") String passage,
      @Said("whether the passage is no longer in what is written") boolean gone,
      Person by,
      Instant at,
      String text,
      List<Reply> replies,
      @Said("who said that it is dealt with; null while nobody has") @Nullable Person resolvedBy) {}

  record Reply(Person by, Instant at, String text) {}

  record NoteList(@Said("in the order of their passages") List<NoteView> notes) {}

  record NewNote(
      @Said("the words that it is on, as they stand in what is written") @Nullable String passage,
      @Said("which of several such passages, counted from 1; not needed where there is one")
          @Nullable Integer occurrence,
      @Nullable String text) {}

  record NewReply(@Nullable String text) {}

  @GetMapping
  @Described(
      value = "Lists the notes on a story’s passages",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<NoteList> list(@PathVariable long id) {
    return show(stories.readable(id).id());
  }

  @PostMapping
  @Described(
      value = "Makes a note on a passage of what is written",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT, Problem.Code.INVALID})
  ResponseEntity<NoteList> make(@PathVariable long id, @RequestBody NewNote note) {
    var story = stories.writable(id).id();
    writings.open(story, Caller.me());
    return done(
        story,
        notes.addOn(
            story, said(note.passage()), note.occurrence(), said(note.text()), Caller.me()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  @PostMapping("/{note}/replies")
  @Described(
      value = "Answers a note",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT, Problem.Code.INVALID})
  ResponseEntity<NoteList> reply(
      @PathVariable long id, @PathVariable long note, @RequestBody NewReply reply) {
    var story = writable(id, note);
    return done(story, notes.reply(story, note, said(reply.text()), Caller.me()));
  }

  @PutMapping(RESOLUTION)
  @Described(
      value = "Says that a note is dealt with",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<NoteList> resolve(@PathVariable long id, @PathVariable long note) {
    var story = writable(id, note);
    return done(story, notes.resolve(story, note, Caller.me()));
  }

  @DeleteMapping(RESOLUTION)
  @Described(
      value = "Says that a note is not dealt with after all",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<NoteList> reopen(@PathVariable long id, @PathVariable long note) {
    var story = writable(id, note);
    return done(story, notes.reopen(story, note, Caller.me()));
  }

  private Story.Id writable(long id, long note) {
    var story = stories.writable(id);
    if (notes.of(story.id()).stream().noneMatch(each -> each.id() == note)) {
      throw NotDone.notThere();
    }
    return story.id();
  }

  private ResponseEntity<NoteList> done(Story.Id story, NoteChange change) {
    return switch (change) {
      case NoteChange.Done _ -> {
        presence.ring(story);
        yield show(story);
      }
      case NoteChange.Refused(var what, var reason) -> throw NotDone.because("/" + what, reason);
    };
  }

  private ResponseEntity<NoteList> show(Story.Id story) {
    var names = people.byId();
    var all = notes.of(story).stream().map(note -> view(note, names)).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new NoteList(all));
  }

  private static NoteView view(Note note, People.Names names) {
    var resolved = note.resolvedBy();
    return new NoteView(
        note.id(),
        note.passage(),
        note.isGone(),
        names.of(note.by()),
        note.at(),
        note.text(),
        note.replies().stream()
            .map(reply -> new Reply(names.of(reply.by()), reply.at(), reply.text()))
            .toList(),
        resolved == null ? null : names.of(resolved));
  }
}
