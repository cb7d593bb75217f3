package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;
import tools.jackson.databind.JsonNode;

/** What a program does with a story before it is published: writes in it, notes, looks at it. */
@RunningMasthead
class StoryWritingApiTest extends ApiCase {
  private static final String SO =
      """
      {"version": %d, "client": "%s", "steps": [{"stepType": "replace", "from": 1, "to": 1,
        "slice": {"content": [{"type": "text", "text": "%s "}]}}]}
      """;

  private Program editor;
  private String story;
  private String writing;

  @BeforeEach
  void beginOne() {
    editor = program(Role.EDITOR, Scope.READ, Scope.WRITE);
    story = "/api/v1/stories/" + begin(editor, "Written by a program " + someone).id();
    writing = story + "/writing";
  }

  @Test
  void writesInTheBodyTogetherWithOthers() {
    var before = editor.get(writing).is(200).json();
    assertThat(before.path("version").asInt()).isZero();
    assertThat(before.at("/body/type").asString()).isEqualTo("doc");
    assertThat(before.path("unsaved").asBoolean()).isFalse();

    assertThat(write(editor, 0, "one", "So").path("version").asInt()).isEqualTo(1);
    var other = program(Role.REPORTER, Scope.WRITE);
    other.post(writing + "/steps", SO.formatted(0, "two", "And")).refused(409, "conflict");
    var since = other.get(writing + "/steps?since=0").is(200).json();
    assertThat(since.path("version").asInt()).isEqualTo(1);
    assertThat(since.at("/steps/0/client").asString()).isEqualTo("one");
    assertThat(since.at("/steps/0/step/stepType").asString()).isEqualTo("replace");
    assertThat(write(other, 1, "two", "And").path("version").asInt()).isEqualTo(2);

    assertThat(editor.get(writing).is(200).json().path("unsaved").asBoolean()).isTrue();
    var saved = other.post(writing + "/revisions", "{\"note\": \"together\"}").is(200).json();
    assertThat(saved.path("revision").asInt()).isEqualTo(2);
    assertThat(saved.at("/content/body/content/0/content/0/text").asString())
        .isEqualTo("And So It is so.");
    assertThat(editor.get(writing).is(200).json().path("unsaved").asBoolean()).isFalse();
  }

  @Test
  void writesInFieldsOneByOne() {
    var headline = writing + "/fields/headline";
    var taken = editor.put(headline, "{\"version\": 0, \"value\": \"Calm seas\"}").is(200);
    assertThat(taken.json().path("version").asInt()).isEqualTo(1);
    var other = program(Role.REPORTER, Scope.WRITE);
    var overtaken = other.put(headline, "{\"version\": 0, \"value\": \"High seas\"}");
    assertThat(overtaken.refused(409, "conflict").json().path("detail").asString())
        .contains("Ada Quill", "version 1");
    other.put(headline, "{\"version\": 1, \"value\": \"High seas\"}").is(200);
    var fields = editor.get(writing).is(200).json().path("fields");
    assertThat(fields.at("/headline/value").asString()).isEqualTo("High seas");
    assertThat(fields.has("standfirst")).as("nobody wrote there").isFalse();
    var saved = editor.post(writing + "/revisions", "{}").is(200).json();
    assertThat(saved.at("/content/headline").asString()).isEqualTo("High seas");

    editor.put(writing + "/fields/mood", "{\"value\": \"calm\"}").refused(404, "not-found");
    assertThat(editor.put(headline, "{\"version\": 2}").refused(422, "invalid").pointers())
        .containsExactly("/value");
    var endless = "x".repeat(20_000);
    assertThat(
            editor
                .put(headline, "{\"version\": 2, \"value\": \"" + endless + "\"}")
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/value");
  }

  @Test
  void saysWhatIsWrongWithSteps() {
    assertThat(wrong("{\"client\": \"one\", \"steps\": []}")).containsExactly("/version");
    assertThat(wrong("{\"version\": 0, \"client\": \"one\"}")).containsExactly("/steps");
    assertThat(wrong("{\"version\": 0, \"client\": \"one\", \"steps\": []}"))
        .containsExactly("/steps");
    assertThat(wrong(SO.formatted(0, "", "So"))).containsExactly("/client");
    assertThat(wrong("{\"version\": 0, \"client\": \"one\", \"steps\": [{}]}"))
        .containsExactly("/steps");
    assertThat(wrong(SO.formatted(0, "one", "So").replace("\"to\": 1", "\"to\": 99")))
        .containsExactly("/steps");
    assertThat(editor.get(writing).is(200).json().path("version").asInt()).isZero();
  }

  @Test
  void letsNobodyWriteWhoMayNot() {
    program(Role.EDITOR, Scope.READ).get(writing).refused(403, "forbidden");
    editor.post(story + "/moves", "{\"verb\": \"spike\"}", "If-Match", "*").is(200);
    editor.get(writing).refused(409, "conflict");
    editor.post(writing + "/steps", SO.formatted(0, "one", "So")).refused(409, "conflict");
  }

  @Test
  void notesSomethingOnAPassage() {
    var notes = story + "/notes";
    assertThat(noted(notes, "{\"passage\": \"It was\", \"text\": \"Was it?\"}"))
        .containsExactly("/passage");
    assertThat(noted(notes, "{\"text\": \"Was it?\"}")).containsExactly("/passage");
    assertThat(noted(notes, "{\"passage\": \"It is\"}")).containsExactly("/text");
    assertThat(noted(notes, "{\"passage\": \"s\", \"text\": \"Which?\"}"))
        .containsExactly("/occurrence");
    assertThat(noted(notes, "{\"passage\": \"s\", \"occurrence\": 3, \"text\": \"Which?\"}"))
        .containsExactly("/occurrence");

    var first = editor.post(notes, "{\"passage\": \"It is\", \"text\": \"Is it?\"}").is(200);
    assertThat(first.json().at("/notes/0/passage").asString()).isEqualTo("It is");
    editor
        .post(notes, "{\"passage\": \"s\", \"occurrence\": 2, \"text\": \"Not the first\"}")
        .is(200);
    write(editor, 0, "one", "So");
    var all = editor.get(notes).is(200).json().path("notes");
    assertThat(all.size()).isEqualTo(2);
    assertThat(all.at("/0/passage").asString()).isEqualTo("It is");
    assertThat(all.at("/0/gone").asBoolean()).isFalse();
  }

  @Test
  void looksAtThePageThatAStoryWouldHave() {
    var page = editor.get(story + "/preview").is(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.response().body())
        .contains("Written by a program " + someone, "It is so.", "noindex");
    var bare = editor.post("/api/v1/stories", "{\"title\": \"courier\"}").is(201).id();
    assertThat(
            editor.get("/api/v1/stories/" + bare + "/preview").refused(422, "invalid").pointers())
        .containsExactlyInAnyOrder("/content/headline", "/content/section");
    program(Role.EDITOR, Scope.WRITE).get(story + "/preview").refused(403, "forbidden");
    editor.get("/api/v1/stories/0/preview").refused(404, "not-found");
  }

  private JsonNode write(Program by, int version, String client, String text) {
    return by.post(writing + "/steps", SO.formatted(version, client, text)).is(200).json();
  }

  private List<String> wrong(String steps) {
    return editor.post(writing + "/steps", steps).refused(422, "invalid").pointers();
  }

  private List<String> noted(String notes, String note) {
    return editor.post(notes, note).refused(422, "invalid").pointers();
  }
}
