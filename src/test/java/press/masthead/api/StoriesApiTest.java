package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.masthead.api.token.Scope;
import press.masthead.editor.writing.NoteChange;
import press.masthead.editor.writing.Notes;
import press.masthead.editor.writing.Writings;
import press.masthead.staff.Role;
import press.masthead.story.Story;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;

/** Stories, by HTTP. */
@RunningMasthead
class StoriesApiTest extends ApiCase {
  @Autowired Writings writings;
  @Autowired Notes notes;

  private Program editor;

  @BeforeEach
  void makeEditor() {
    editor = program(Role.EDITOR, Scope.values());
  }

  @Test
  void leadsAStoryFromADraftToItsReceipt() {
    var draft = begin(editor, "Ferry sails again " + someone).is(201);
    assertThat(draft.header("Location")).isEqualTo(story(draft.id()));
    assertThat(draft.json().path("state").asString()).isEqualTo("draft");
    var id = draft.id();

    editor.patch(story(id), "{\"content\": {}}").refused(428, "precondition-required");
    var changed =
        editor
            .patch(
                story(id),
                """
                {"content": {"standfirst": "Every hour", "kicker": null}, "note": "asked for"}
                """,
                "If-Match",
                draft.tag())
            .is(200);
    assertThat(changed.json().path("revision").asInt()).isEqualTo(2);
    assertThat(changed.json().at("/content/headline").asString()).startsWith("Ferry sails");
    editor
        .patch(story(id), "{\"content\": {\"standfirst\": \"\"}}", "If-Match", draft.tag())
        .refused(412, "stale");

    var published = move(editor, id, changed.tag(), "publish").is(200);
    var path = published.json().path("url").asString().replaceFirst("^https?://[^/]+", "");
    assertThat(new Visitor(port).get(path).page().text()).contains("Every hour", "It is so.");
    move(editor, id, published.tag(), "publish").refused(409, "conflict");

    assertThat(
            editor
                .post(story(id) + "/moves", "{\"verb\": \"kill\"}", "If-Match", published.tag())
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/reason");
    editor.get(story(id) + "/receipt").refused(404, "not-found");
    editor
        .post(
            story(id) + "/moves",
            "{\"verb\": \"kill\", \"reason\": \"no ferry\", \"notice\": \"There is no ferry.\"}",
            "If-Match",
            "*")
        .is(200);
    assertThat(new Visitor(port).get(path).page().text()).contains("There is no ferry.");
    var receipt = editor.get(story(id) + "/receipt").is(200).json();
    assertThat(receipt.at("/copies/0/copy").asString()).isEqualTo("story");
    var moves = editor.get(story(id) + "/moves").json().path("moves");
    assertThat(moves)
        .extracting(move -> move.path("verb").asString())
        .containsExactly("kill", "publish");
    assertThat(moves.at("/0/by/name").asString()).isEqualTo("Ada Quill");
  }

  @Test
  void schedulesForAMoment() {
    var id = begin(editor, "Tomorrow " + someone).id();
    var what = "{\"verb\": \"schedule\", \"at\": \"%s\"}";
    assertThat(
            editor
                .post(story(id) + "/moves", "{\"verb\": \"schedule\"}", "If-Match", "*")
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/at");
    assertThat(
            editor
                .post(story(id) + "/moves", what.formatted("tomorrow"), "If-Match", "*")
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/at");
    var at = clock.instant().plus(Duration.ofDays(2)).toString();
    var later = editor.post(story(id) + "/moves", what.formatted(at), "If-Match", "*").is(200);
    assertThat(later.json().at("/schedule/revision").asInt()).isEqualTo(1);
    move(editor, id, later.tag(), "unschedule").is(200);
  }

  @Test
  void namesEveryFieldThatHasToBeMended() {
    var refused =
        editor
            .post(
                "/api/v1/stories",
                """
                {"title": "courier", "content": {
                  "section": "/nowhere", "topics": ["unheard-of"], "language": "?",
                  "picture": {"id": 999999}, "byline": ["Ada", {"name": "Ben", "author": 999999}],
                  "body": {"type": "doc", "content": [
                    {"type": "paragraph"}, {"type": "bullet_list", "content": [
                      {"type": "paragraph"}]}]}}}
                """)
            .refused(422, "invalid");
    assertThat(refused.pointers())
        .containsExactlyInAnyOrder(
            "/content/section",
            "/content/topics/0",
            "/content/language",
            "/content/picture/id",
            "/content/byline/1",
            "/content/body/content/1/content/0");
    assertThat(pointer("{\"title\": \"courier\", \"content\": {\"headlines\": \"x\"}}"))
        .isEqualTo("/content/headlines");
    assertThat(pointer("{\"title\": \"courier\", \"contents\": {}}")).isEqualTo("/contents");
    assertThat(pointer("{\"title\": \"courier\", \"content\": {\"headline\": 5}}"))
        .isEqualTo("/content/headline");
    assertThat(pointer("{\"title\": \"courier\", \"content\": {\"kind\": \"poem\"}}"))
        .isEqualTo("/content/kind");
    assertThat(pointer("{\"title\": \"courier\", \"content\": {\"slug\": \"a\\u0000\"}}"))
        .isEqualTo("/content/slug");
    assertThat(pointer("{\"title\": \"courier\", \"content\": {\"topics\": [\"\\ud800\"]}}"))
        .isEqualTo("/content/topics/0");
    editor.get("/api/v1/stories?words=%00").refused(400, "malformed");
    assertThat(pointer("{\"title\": true}")).isEqualTo("/title");
    assertThat(pointer("{}")).isEqualTo("/title");
    assertThat(
            pointer("{\"title\": \"courier\", \"content\": {\"body_html\": \"x\", \"body\": {}}}"))
        .isEqualTo("/content/body_html");
    editor.post("/api/v1/stories", "{\"title\": ").refused(400, "malformed");
    editor.post("/api/v1/stories", "[]").refused(400, "malformed");
  }

  /** What an editor would be told at the desk, a program is told too. */
  @Test
  void refusesToPublishWhatIsNotFinished() {
    var draft = editor.post("/api/v1/stories", "{\"title\": \"courier\"}").is(201);
    assertThat(move(editor, draft.id(), draft.tag(), "publish").refused(422, "invalid").pointers())
        .contains("/content/body");
    var found = editor.get(story(draft.id()) + "/checks").json().path("findings");
    assertThat(found)
        .anySatisfy(finding -> {
          assertThat(finding.path("level").asString()).isEqualTo("required");
          assertThat(finding.path("field").asString()).isEqualTo("body");
        });
  }

  @Test
  void comparesRevisionsAndRestoresOne() {
    var draft = begin(editor, "Pier opens");
    var id = draft.id();
    editor
        .patch(story(id), "{\"content\": {\"headline\": \"Pier closes\"}}", "If-Match", draft.tag())
        .is(200);
    var lines = editor.get(story(id) + "/revisions").json().path("revisions");
    assertThat(lines).extracting(line -> line.path("number").asInt()).containsExactly(2, 1);
    var changed = editor.get(story(id) + "/revisions/1/differences").json().at("/differences/0");
    assertThat(changed.path("field").asString()).isEqualTo("Headline");
    assertThat(changed.at("/passages/0/changed"))
        .extracting(piece -> piece.path("fate").asString() + " " + piece.path("text").asString())
        .containsExactly("kept Pier ", "gone opens", "new closes");
    var restored = story(id) + "/revisions/1/restoration";
    editor.post(restored, "").refused(428, "precondition-required");
    assertThat(editor.post(restored, "", "If-Match", "*").json().at("/content/headline").asString())
        .isEqualTo("Pier opens");
    editor.get(story(id) + "/revisions/9").refused(404, "not-found");
  }

  @Test
  void writtenAsADocumentComesBackAsOne() {
    var draft =
        editor.post(
            "/api/v1/stories",
            """
            {"title": "courier", "content": {"body_html":
              "<h2>Tides</h2><p onclick='x()'>High <em>water</em></p><script>x()</script>"}}
            """);
    var body = draft.is(201).json().at("/content/body");
    assertThat(body.at("/content/1/content/1/marks/0/type").asString()).isEqualTo("em");
    assertThat(body.toString()).doesNotContain("script", "onclick");
    var again =
        editor.post(
            "/api/v1/stories", "{\"title\": \"courier\", \"content\": {\"body\": " + body + "}}");
    assertThat(again.is(201).json().at("/content/body")).isEqualTo(body);
  }

  @Test
  void tellsWhatReadersWereToldWasWrong() {
    var id = begin(editor, "Tide is high " + someone).id();
    move(editor, id, "*", "publish").is(200);
    assertThat(editor.get(story(id) + "/corrections").is(200).json().path("corrections")).isEmpty();
    editor
        .patch(story(id), "{\"content\": {\"standfirst\": \"At noon\"}}", "If-Match", "*")
        .is(200);
    editor
        .post(
            story(id) + "/moves",
            "{\"verb\": \"correct\", \"wrong\": \"at ten\", \"right\": \"at noon\"}",
            "If-Match",
            "*")
        .is(200);
    var made = editor.get(story(id) + "/corrections").json().path("corrections");
    assertThat(made)
        .singleElement()
        .satisfies(each -> {
          assertThat(each.path("wrong").asString()).isEqualTo("at ten");
          assertThat(each.path("right").asString()).isEqualTo("at noon");
        });
  }

  @Test
  void answersNotesAndSaysThatTheyAreDealtWith() {
    var id = begin(editor, "Noted " + someone).id();
    var story = new Story.Id(Long.parseLong(id));
    var ben = programs.member(courier, Role.SUB_EDITOR);
    writings.open(story, ben);
    assertThat(notes.add(story, 0, 1, 6, "Is it?", ben)).isInstanceOf(NoteChange.Done.class);

    var note = editor.get(story(id) + "/notes").is(200).json().at("/notes/0");
    assertThat(note.path("passage").asString()).isEqualTo("It is");
    assertThat(note.path("gone").asBoolean()).isFalse();
    var one = story(id) + "/notes/" + note.path("id").asString();
    assertThat(editor.post(one + "/replies", "{}").refused(422, "invalid").pointers())
        .containsExactly("/text");
    var answered = editor.post(one + "/replies", "{\"text\": \"It is.\"}").is(200).json();
    assertThat(answered.at("/notes/0/replies/0/text").asString()).isEqualTo("It is.");
    var resolved = editor.put(one + "/resolution", "").is(200).json();
    assertThat(resolved.at("/notes/0/resolved_by/name").asString()).isEqualTo("Ada Quill");
    assertThat(notes.unresolved(story)).isZero();
    editor.delete(one + "/resolution").is(200);
    assertThat(notes.unresolved(story)).isEqualTo(1);

    editor.put(story(id) + "/notes/0/resolution", "").refused(404, "not-found");
    program(Role.EDITOR, Scope.READ).put(one + "/resolution", "").refused(403, "forbidden");
    move(editor, id, "*", "spike").is(200);
    editor.put(one + "/resolution", "").refused(409, "conflict");
  }

  private String pointer(String draft) {
    var pointers = editor.post("/api/v1/stories", draft).refused(422, "invalid").pointers();
    assertThat(pointers).hasSize(1);
    return pointers.getFirst();
  }
}
