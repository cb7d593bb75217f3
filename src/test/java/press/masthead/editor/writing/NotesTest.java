package press.masthead.editor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.masthead.editor.document.BodyDocument;
import press.masthead.editor.document.Passage;
import press.masthead.story.Content;
import press.masthead.story.Story;
import tools.jackson.databind.json.JsonMapper;

/** Notes on “brown” in “The brown fox.”, which stands from 5 to 10. */
class NotesTest {
  private static final String TEXT = "The brown fox.";

  private static WritingHouse house;
  private static Notes notes;

  @BeforeAll
  static void open() {
    house = new WritingHouse();
    notes = house.modules.get(Notes.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aNoteStaysWithItsPassageWhateverIsWrittenAroundIt() {
    var id = house.open(TEXT, "Another.");
    note(id, 0, 5, 10);
    assertThat(only(id).passage()).isEqualTo("brown");
    type(id, 1, "Look: ");
    assertThat(passage(id)).isEqualTo("brown");
    type(id, 16, "!");
    type(id, 11, "?");
    assertThat(passage(id)).isEqualTo("brown");
    type(id, 13, "RR");
    assertThat(passage(id)).isEqualTo("bRRrown");
    assertThat(only(id).passage()).isEqualTo("brown");
  }

  @Test
  void aNoteWhosePassageIsDeletedStaysAndSaysSo() {
    var id = house.open(TEXT, "Another.");
    note(id, 0, 5, 10);
    cut(id, 7, 12);
    assertThat(passage(id)).isEqualTo("br");
    assertThat(only(id).isGone()).isFalse();
    cut(id, 4, 8);
    assertThat(only(id).isGone()).isTrue();
    assertThat(only(id).passage()).isEqualTo("brown");
    type(id, 1, "Oh. ");
    assertThat(only(id).isGone()).isTrue();
    assertThat(notes.unresolved(id)).isEqualTo(1);
  }

  @Test
  void aPassageOfAnOlderDocumentIsFoundInTheNewOne() {
    var id = house.open(TEXT);
    type(id, 1, "Now: ");
    note(id, 0, 5, 10);
    assertThat(passage(id)).isEqualTo("brown");
    cut(id, 10, 15);
    assertThat(notes.add(id, 1, 10, 15, "Why?", house.ada))
        .isEqualTo(NoteChange.Refused.passage("mark the words that the note is on"));
  }

  @Test
  void notesStayWhereARevisionSavedElsewhereLeavesTheirParagraph() {
    var id = house.open("First.", TEXT, "Last.");
    note(id, 0, 13, 18);
    assertThat(only(id).passage()).isEqualTo("brown");
    Content now = house.stories.find(id).orElseThrow().content();
    house.stories.save(
        id, now.withBody(WritingHouse.body("First, and more.", TEXT, "Last.")), house.ben, null);
    house.writings.open(id, house.ada);
    assertThat(passage(id)).isEqualTo("brown");
    assertThat(BodyDocument.body(house.writings.find(id).orElseThrow().doc()))
        .isEqualTo(WritingHouse.body("First, and more.", TEXT, "Last."));
  }

  @Test
  void isAnsweredResolvedAndOpenedAgain() {
    var id = house.open(TEXT);
    note(id, 0, 5, 10);
    var made = only(id).id();
    notes.reply(id, made, " It is red. ", house.ben);
    notes.reply(id, made, "Then say so.", house.ada);
    assertThat(only(id).replies())
        .extracting(Note.Reply::text)
        .containsExactly("It is red.", "Then say so.");
    assertThat(only(id).isResolved()).isFalse();
    notes.resolve(id, made, house.ben);
    assertThat(only(id).resolvedBy()).isEqualTo(house.ben);
    assertThat(notes.unresolved(id)).isZero();
    notes.reopen(id, made, house.ada);
    assertThat(only(id).isResolved()).isFalse();
    assertThat(notes.unresolved(id)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoNote() {
    var id = house.open(TEXT);
    note(id, 0, 5, 10);
    var made = only(id).id();
    for (var wrong : List.of("", "  ", "x".repeat(2_001), "a\0b")) {
      assertThat(notes.add(id, 0, 5, 10, wrong, house.ada)).isInstanceOf(NoteChange.Refused.class);
      assertThat(notes.reply(id, made, wrong, house.ada)).isInstanceOf(NoteChange.Refused.class);
    }
    assertThat(notes.add(id, 0, 5, 5, "Here?", house.ada)).isInstanceOf(NoteChange.Refused.class);
    assertThat(notes.add(id, 0, 10, 5, "Here?", house.ada)).isInstanceOf(NoteChange.Refused.class);
    assertThat(notes.add(id, 0, 5, 500, "Here?", house.ada)).isInstanceOf(NoteChange.Refused.class);
    assertThat(notes.add(id, 9, 5, 10, "Here?", house.ada)).isInstanceOf(NoteChange.Refused.class);
    var other = house.open(TEXT);
    assertThat(notes.resolve(other, made, house.ada)).isInstanceOf(NoteChange.Refused.class);
    assertThat(notes.reply(other, made, "Mine", house.ada)).isInstanceOf(NoteChange.Refused.class);
    assertThat(only(id).replies()).isEmpty();
    assertThat(house.writings.news(other, 0).orElseThrow().notes()).isEmpty();
  }

  private static void note(Story.Id id, int version, int from, int to) {
    assertThat(notes.add(id, version, from, to, "Is that so?", house.ada))
        .isInstanceOf(NoteChange.Done.class);
  }

  private static Note only(Story.Id id) {
    var all = house.writings.news(id, 0).orElseThrow().notes();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** What stands where the note is now. */
  private static String passage(Story.Id id) {
    var note = only(id);
    return Passage.between(house.writings.find(id).orElseThrow().doc(), note.from(), note.to());
  }

  private static void type(Story.Id id, int at, String text) {
    send(
        id,
        """
        {"stepType": "replace", "from": %d, "to": %d,
         "slice": {"content": [{"type": "text", "text": "%s"}]}}
        """
            .formatted(at, at, text));
  }

  private static void cut(Story.Id id, int from, int to) {
    send(id, "{\"stepType\": \"replace\", \"from\": %d, \"to\": %d}".formatted(from, to));
  }

  private static void send(Story.Id id, String step) {
    var version = house.writings.find(id).orElseThrow().version();
    var batch = new Batch(version, "window", List.of(JsonMapper.shared().readTree(step)));
    assertThat(house.writings.add(id, batch, house.ben)).isInstanceOf(Added.Taken.class);
  }
}
