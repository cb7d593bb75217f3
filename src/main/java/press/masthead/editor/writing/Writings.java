package press.masthead.editor.writing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.editor.document.BodyDocument;
import press.masthead.editor.document.DocJson;
import press.masthead.editor.document.DocNode;
import press.masthead.editor.document.Step;
import press.masthead.editor.document.StepRefused;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;
import press.masthead.story.body.BodyRefused;

/**
 * Stories while they are written: what stands here is what is written, whatever any window shows. A
 * revision saved elsewhere meanwhile comes in where nothing else was written.
 */
@Service
public class Writings {
  /** Who sends the steps that bring in a revision saved elsewhere. */
  private static final String HOUSE = "masthead";

  private final WritingTable table;
  private final NoteTable notes;
  private final StoryFields fields;
  private final Stories stories;
  private final Clock clock;

  Writings(WritingTable table, NoteTable notes, StoryFields fields, Stories stories, Clock clock) {
    this.table = table;
    this.notes = notes;
    this.fields = fields;
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * What is written so far, begun if need be.
   *
   * @param by who looks
   */
  @Transactional
  public Writing open(Story.Id id, Member.Id by) {
    var story = story(id);
    table.begin(id, story.revision(), BodyDocument.of(story.content().body()));
    return writing(id, followed(story, by));
  }

  /** As {@link #open}, where it was begun. */
  @Transactional(readOnly = true)
  public Optional<Writing> find(Story.Id id) {
    return table.find(id).map(row -> writing(id, row));
  }

  /** Whether something was written that no revision has. */
  @Transactional(readOnly = true)
  public boolean isUnsaved(Story.Id id) {
    return table.find(id).map(row -> !isSaved(id, row)).orElse(false);
  }

  /**
   * Takes steps in, if they are meant for the document as it is. They are kept when this returns.
   */
  @Transactional
  public Added add(Story.Id id, Batch batch, Member.Id by) {
    var row = locked(id);
    if (batch.version() != row.version()) {
      return new Added.Behind(row.version(), table.since(id, batch.version()));
    }
    try {
      var steps = batch.steps().stream().map(DocJson::readStep).toList();
      var doc = row.doc();
      for (var step : steps) {
        doc = step.applyTo(doc);
      }
      BodyDocument.body(doc);
      add(id, row, batch, steps, doc, by);
      return new Added.Taken(row.version() + batch.steps().size());
    } catch (StepRefused | BodyRefused e) {
      return new Added.Refused(String.valueOf(e.getMessage()));
    }
  }

  private void add(
      Story.Id id, WritingTable.Row row, Batch batch, List<Step> steps, DocNode doc, Member.Id by) {
    table.add(id, row, batch, doc, by, clock.instant());
    for (var anchor : notes.anchors(id)) {
      var now = new Anchoring(anchor.from(), anchor.to());
      for (var step : steps) {
        now = now.after(step.shift());
      }
      var moved = new NoteTable.Anchor(anchor.note(), now.from(), now.to());
      if (!moved.equals(anchor)) {
        notes.move(moved);
      }
    }
  }

  /**
   * What is written, the steps that led there, and the notes, as of one moment.
   *
   * @param version of the document as who asks has it
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<WritingNews> news(Story.Id id, int version) {
    return find(id)
        .map(writing -> new WritingNews(writing, table.since(id, version), notes.of(id)));
  }

  /**
   * Writes in a field.
   *
   * @param version of the field as who writes had it before them
   */
  @Transactional
  public FieldChange write(Story.Id id, StoryField field, int version, String value, Member.Id by) {
    var problem = StoryFields.problem(field, value);
    if (problem.isPresent()) {
      return new FieldChange.Refused(problem.get());
    }
    var row = locked(id);
    var now = table.fields(id).get(field);
    int current = now == null ? 0 : now.version();
    var text = now == null ? text(id, row, field) : now.value();
    if (text.equals(value)) {
      return new FieldChange.Taken(current);
    }
    if (version != current && now != null) {
      return new FieldChange.Conflict(now);
    }
    table.put(id, field, new WrittenField(value, current + 1, by, clock.instant()));
    return new FieldChange.Taken(current + 1);
  }

  private String text(Story.Id id, WritingTable.Row row, StoryField field) {
    return field.of(content(id, row.revision()));
  }

  /**
   * Makes a revision of what is written.
   *
   * @param note why
   */
  @Transactional
  public Publishing save(Story.Id id, Member.Id by, @Nullable String note) {
    var story = story(id);
    if (table.lock(id).isEmpty()) {
      return new Publishing.Done(id, story.state());
    }
    var row = followed(story, by);
    var written = new EnumMap<StoryField, String>(StoryField.class);
    table.fields(id).forEach((field, text) -> written.put(field, text.value()));
    var content = fields.into(story.content(), written).withBody(BodyDocument.body(row.doc()));
    var outcome = stories.save(Take.of(story), content, by, note);
    if (!(outcome instanceof Publishing.Refused)) {
      table.saved(id, story(id).revision());
    }
    return outcome;
  }

  /** With a revision brought in that was saved elsewhere. */
  private WritingTable.Row followed(Story story, Member.Id by) {
    var id = story.id();
    var row = locked(id);
    if (row.revision() == story.revision()) {
      return row;
    }
    var before = content(id, row.revision());
    var now = story.content();
    var fields = table.fields(id);
    fields.forEach((field, written) -> {
      if (written.value().equals(field.of(before)) && !written.value().equals(field.of(now))) {
        table.put(
            id, field, new WrittenField(field.of(now), written.version() + 1, by, clock.instant()));
      }
    });
    if (!before.body().equals(now.body()) && BodyDocument.body(row.doc()).equals(before.body())) {
      replace(id, row, BodyDocument.of(now.body()), by);
    }
    table.goOn(id, story.revision());
    return locked(id);
  }

  private void replace(Story.Id id, WritingTable.Row row, DocNode doc, Member.Id by) {
    var step = DocJson.replacement(row.doc(), doc);
    var batch = new Batch(row.version(), HOUSE, List.of(step));
    add(id, row, batch, List.of(DocJson.readStep(step)), doc, by);
  }

  private Writing writing(Story.Id id, WritingTable.Row row) {
    return new Writing(row.revision(), row.version(), row.doc(), table.fields(id));
  }

  private boolean isSaved(Story.Id id, WritingTable.Row row) {
    return row.savedVersion() == row.version() && !table.hasUnsavedFields(id);
  }

  private WritingTable.Row locked(Story.Id id) {
    return table
        .lock(id)
        .orElseThrow(() -> new IllegalStateException("story " + id.value() + " is not open"));
  }

  private Story story(Story.Id id) {
    return stories
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no story " + id.value()));
  }

  private Content content(Story.Id id, int revision) {
    return stories.revision(id, revision).orElseGet(() -> story(id).content());
  }
}
