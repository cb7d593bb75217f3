package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;

/** Topics and authors, by HTTP. */
@RunningMasthead
class NamesApiTest extends ApiCase {
  private Program editor;

  @BeforeEach
  void makeEditor() {
    editor = program(Role.EDITOR, Scope.values());
  }

  @Test
  void findsOrAddsTopicsAndAuthors() {
    var topic = editor.post("/api/v1/topics", "{\"name\": \"Tides " + someone + "\"}").is(200);
    var again = editor.post("/api/v1/topics", "{\"name\": \"Tides " + someone + "\"}").is(200);
    assertThat(again.id()).isEqualTo(topic.id());
    var slug = topic.json().path("slug").asString();
    assertThat(editor.get("/api/v1/topics/" + slug).id()).isEqualTo(topic.id());
    assertThat(ids(editor.get("/api/v1/topics?words=" + someone), "topics"))
        .containsExactly(topic.id());
    editor.get("/api/v1/topics?limit=101").refused(422, "invalid");
    var author = editor.post("/api/v1/authors", "{\"name\": \"Cora " + someone + "\"}").is(200);
    assertThat(editor.get("/api/v1/authors/" + author.id()).id()).isEqualTo(author.id());
    var content =
        "\"topics\": [\"%s\"], \"byline\": [{\"name\": \"Cora\", \"author\": %s}, \"Staff\"]"
            .formatted(slug, author.id());
    var draft =
        editor
            .post("/api/v1/stories", "{\"title\": \"courier\", \"content\": {" + content + "}}")
            .is(201)
            .json();
    assertThat(draft.at("/content/topics/0").asString()).isEqualTo(topic.id());
    assertThat(draft.at("/content/byline/0/author").asString()).isEqualTo(author.id());
    assertThat(draft.at("/content/byline/1/author").isNull()).isTrue();
    editor.get("/api/v1/authors/nobody").refused(404, "not-found");
  }
}
