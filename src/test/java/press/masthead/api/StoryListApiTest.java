package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;

/** The list of stories and the searches that are kept of it, by HTTP. */
@RunningMasthead
class StoryListApiTest extends ApiCase {
  private Program editor;

  @BeforeEach
  void makeEditor() {
    editor = program(Role.EDITOR, Scope.values());
  }

  @Test
  void listsAsTheDeskDoes() {
    var ids =
        IntStream.range(0, 3).mapToObj(n -> begin(editor, "Listed " + someone + n).id()).toList();
    move(editor, ids.get(1), "*", "publish").is(200);
    var page = editor.get("/api/v1/stories?limit=2&title=courier&words=listed+" + someone);
    assertThat(ids(page, "stories")).containsExactly(ids.get(2), ids.get(1));
    var rest = editor.get(page.json().path("next").asString());
    assertThat(ids(rest, "stories")).containsExactly(ids.get(0));
    assertThat(rest.json().path("next").isNull()).isTrue();
    var published = editor.get("/api/v1/stories?state=published&words=listed+" + someone);
    assertThat(ids(published, "stories")).containsExactly(ids.get(1));
    editor.get("/api/v1/stories?limit=0").refused(422, "invalid");
    editor.get("/api/v1/stories?state=asleep").refused(422, "invalid");
  }

  @Test
  void narrowsTheListAsTheDeskDoes() {
    var id = begin(editor, "Narrowed " + someone).id();
    var other = begin(editor, "Elsewhere " + someone).id();
    editor
        .patch(
            story(other),
            "{\"content\": {\"section\": \"/world\", \"kind\": \"opinion\","
                + " \"byline\": [\"Cora "
                + someone
                + "\"]}}",
            "If-Match",
            "*")
        .is(200);
    var tree = sections.tree(courier.id());
    var coast = tree.at("/coast").orElseThrow().id().value();
    var mine = "/api/v1/stories?who=" + editor.get("/api/v1/me").json().at("/member/id").asString();
    assertThat(ids(editor.get(mine + "&section=" + coast), "stories")).containsExactly(id);
    assertThat(ids(editor.get(mine + "&kind=opinion"), "stories")).containsExactly(other);
    assertThat(ids(editor.get(mine + "&byline=cora"), "stories")).containsExactly(other);
    assertThat(ids(editor.get(mine + "&section=0"), "stories")).isEmpty();
    editor.get("/api/v1/stories?kind=poem").refused(422, "invalid");
    editor.get("/api/v1/stories?title=nowhere").refused(404, "not-found");
  }

  @Test
  void tellsWhatThereIsToDoForTheMember() {
    var id = begin(editor, "To do " + someone).id();
    assertThat(ids(editor.get("/api/v1/stories?list=drafts"), "stories")).containsExactly(id);
    move(editor, id, "*", "submit").is(200);
    assertThat(ids(editor.get("/api/v1/stories?list=drafts"), "stories")).isEmpty();
    assertThat(ids(editor.get("/api/v1/stories?list=to_approve"), "stories")).contains(id);
    var reporter = program(Role.REPORTER, Scope.values());
    assertThat(ids(reporter.get("/api/v1/stories?list=to_approve"), "stories")).isEmpty();
    editor.get("/api/v1/stories?list=everything").refused(422, "invalid");
  }

  @Test
  void showsWhatAStoryWaitsFor() {
    var id = begin(editor, "For the lawyers " + someone).id();
    var before = editor.get(story(id)).tag();
    var flagged =
        editor
            .post(
                story(id) + "/moves",
                "{\"verb\": \"flag_legal\", \"reason\": \"a name\"}",
                "If-Match",
                before)
            .is(200);
    assertThat(flagged.json().at("/legal_flag/reason").asString()).isEqualTo("a name");
    assertThat(flagged.json().at("/legal_flag/by/name").asString()).isEqualTo("Ada Quill");
    assertThat(flagged.tag()).isNotEqualTo(before);
  }

  @Test
  void keepsSearchesForTheMemberAlone() {
    var wanted =
        """
        {"name": "Mine", "asks": {"words": "tide & time", "title": "courier", "state": "draft",
          "desk": 5, "stage": 12}}
        """;
    var kept = editor.post("/api/v1/searches", wanted).is(200).json();
    assertThat(kept.at("/asks/title").asLong()).isEqualTo(courier.id().value());
    assertThat(kept.at("/asks/stage").asLong()).isEqualTo(12);
    assertThat(kept.at("/asks/list").isNull()).isTrue();
    assertThat(kept.path("stories").asString())
        .isEqualTo(
            "/api/v1/stories?words=tide+%26+time&title="
                + courier.id().value()
                + "&state=draft&desk=5&stage=12");
    editor.get(kept.path("stories").asString()).is(200);

    var again =
        editor.post("/api/v1/searches", "{\"name\": \"Mine\", \"asks\": {\"kind\": \"news\"}}");
    assertThat(ids(editor.get("/api/v1/searches"), "searches")).containsExactly(again.id());
    assertThat(
            editor
                .post("/api/v1/searches", "{\"asks\": {\"kind\": \"news\"}}")
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/name");
    editor.post("/api/v1/searches", "{\"name\": \"All\", \"asks\": {}}").refused(422, "invalid");
    var other = program(Role.EDITOR, Scope.values());
    other.delete("/api/v1/searches/" + again.id()).refused(404, "not-found");
    assertThat(ids(other.get("/api/v1/searches"), "searches")).isEmpty();
    editor.delete("/api/v1/searches/" + again.id()).is(204);
    assertThat(ids(editor.get("/api/v1/searches"), "searches")).isEmpty();
  }
}
