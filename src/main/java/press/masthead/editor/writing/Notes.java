package press.masthead.editor.writing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.editor.document.DocJson;
import press.masthead.editor.document.DocNode;
import press.masthead.editor.document.Passage;
import press.masthead.editor.document.StepRefused;
import press.masthead.staff.Member;
import press.masthead.story.Story;

/**
 * What the newsroom says of passages of a story while it is written. A note stays with its passage
 * whatever is written around it, and stays where the passage is deleted.
 */
@Service
public class Notes {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_PASSAGE = 300;

  private final NoteTable table;
  private final WritingTable writings;
  private final Clock clock;

  Notes(NoteTable table, WritingTable writings, Clock clock) {
    this.table = table;
    this.writings = writings;
    this.clock = clock;
  }

  /** In the order of their passages. */
  @Transactional(readOnly = true)
  public List<Note> of(Story.Id story) {
    return table.of(story);
  }

  /**
   * Notes something on a passage.
   *
   * @param version of the document that {@code from} and {@code to} are positions in
   */
  @Transactional
  public NoteChange add(Story.Id story, int version, int from, int to, String text, Member.Id by) {
    var row = writings.lock(story);
    if (row.isEmpty() || version > row.get().version()) {
      return NoteChange.Refused.passage("there is no such document");
    }
    var now = new Anchoring(from, to);
    for (var step : writings.since(story, version)) {
      now = now.after(DocJson.readStep(step.step()).shift());
    }
    return add(story, row.get().doc(), now, text, by);
  }

  /**
   * As {@link #add}, where the passage is given by its words.
   *
   * @param occurrence which of several such passages, counted from 1; null where there is one
   */
  @Transactional
  public NoteChange addOn(
      Story.Id story, String words, @Nullable Integer occurrence, String text, Member.Id by) {
    var row = writings.lock(story);
    var spans = row.map(found -> Passage.of(found.doc(), words.strip())).orElse(List.of());
    if (spans.isEmpty()) {
      return NoteChange.Refused.passage("give words that stand in the text, as they stand there");
    }
    if (occurrence == null ? spans.size() > 1 : occurrence < 1 || occurrence > spans.size()) {
      return new NoteChange.Refused(
          "occurrence", "say which of %d such passages, counted from 1".formatted(spans.size()));
    }
    var span = spans.get(occurrence == null ? 0 : occurrence - 1);
    return add(story, row.orElseThrow().doc(), new Anchoring(span.from(), span.to()), text, by);
  }

  private NoteChange add(Story.Id story, DocNode doc, Anchoring at, String text, Member.Id by) {
    var passage = passage(doc, at);
    if (passage.isBlank()) {
      return NoteChange.Refused.passage("mark the words that the note is on");
    }
    var problem = problem(text);
    return problem.isPresent()
        ? NoteChange.Refused.text(problem.get())
        : new NoteChange.Done(table.add(story, at.from(), at.to(), passage, reply(text, by)));
  }

  @Transactional
  public NoteChange reply(Story.Id story, long note, String text, Member.Id by) {
    var problem = absent(story, note).or(() -> problem(text));
    if (problem.isPresent()) {
      return NoteChange.Refused.text(problem.get());
    }
    table.reply(note, reply(text, by));
    return new NoteChange.Done(note);
  }

  /** Says that it is dealt with. */
  @Transactional
  public NoteChange resolve(Story.Id story, long note, Member.Id by) {
    return resolve(story, note, by, true);
  }

  /** Says that it is not dealt with after all. */
  @Transactional
  public NoteChange reopen(Story.Id story, long note, Member.Id by) {
    return resolve(story, note, by, false);
  }

  /** How many are not dealt with. */
  @Transactional(readOnly = true)
  public int unresolved(Story.Id story) {
    return table.unresolved(story);
  }

  private NoteChange resolve(Story.Id story, long note, Member.Id by, boolean isDealtWith) {
    var problem = absent(story, note);
    if (problem.isPresent()) {
      return NoteChange.Refused.text(problem.get());
    }
    table.resolve(note, isDealtWith ? by : null, clock.instant());
    return new NoteChange.Done(note);
  }

  private static String passage(DocNode doc, Anchoring at) {
    try {
      var passage = Passage.between(doc, at.from(), at.to());
      return passage.length() <= LONGEST_PASSAGE
          ? passage
          : passage.substring(0, passage.offsetByCodePoints(0, LONGEST_PASSAGE / 2)) + " …";
    } catch (StepRefused e) {
      return "";
    }
  }

  private Note.Reply reply(String text, Member.Id by) {
    return new Note.Reply(by, clock.instant(), text.strip());
  }

  private Optional<String> absent(Story.Id story, long note) {
    return table.has(story, note) ? Optional.empty() : Optional.of("this note is not there");
  }

  private static Optional<String> problem(@Nullable String text) {
    return text == null || text.isBlank() || text.length() > LONGEST || text.indexOf(0) >= 0
        ? Optional.of("a note has 1 to " + LONGEST + " characters")
        : Optional.empty();
  }
}
