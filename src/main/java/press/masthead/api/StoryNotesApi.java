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
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.editor.writing.Note;
import press.masthead.editor.writing.NoteChange;
import press.masthead.editor.writing.Notes;
import press.masthead.editor.writing.Presence;
import press.masthead.story.Story;
import press.masthead.story.Verb;

/** What the newsroom says of passages of a story, and what was answered. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}/notes")
class StoryNotesApi {
  private static final String RESOLUTION = "/{note}/resolution";

  private final Notes notes;
  private final Presence presence;
  private final StoryAnswers stories;
  private final People people;
  private final Access access;

  StoryNotesApi(
      Notes notes, Presence presence, StoryAnswers stories, People people, Access access) {
    this.notes = notes;
    this.presence = presence;
    this.stories = stories;
    this.people = people;
    this.access = access;
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

  record NewReply(@Nullable String text) {}

  @GetMapping
  @Described(
      value = "Lists the notes on a story’s passages",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<NoteList> list(@PathVariable long id) {
    return show(stories.readable(id).id());
  }

  @PostMapping("/{note}/replies")
  @Described(
      value = "Answers a note",
      scope = Scope.WRITE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT, Problem.Code.INVALID})
  ResponseEntity<NoteList> reply(
      @PathVariable long id, @PathVariable long note, @RequestBody NewReply reply) {
    var story = writable(id, note);
    var text = reply.text() == null ? "" : reply.text();
    return done(story, notes.reply(story, note, text, Caller.me()));
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
    var story = stories.known(id);
    access.require(story, Verb.SAVE);
    if (!story.allows(Verb.SAVE)) {
      throw NotDone.because(
          Problem.Code.CONFLICT, "Nobody writes in " + story.state().words() + ".");
    }
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
      case NoteChange.Refused(var reason) -> throw NotDone.because("/text", reason);
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
