package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;

/** Titles and their sections, by HTTP. */
@RunningMasthead
class TitlesApiTest extends ApiCase {
  private Program editor;

  @BeforeEach
  void makeEditor() {
    editor = program(Role.EDITOR, Scope.values());
  }

  @Test
  void changesATitlesSettings() {
    var title = otherTitle();
    var path = "/api/v1/titles/" + title.slug();
    var chief = program(title, Role.ADMINISTRATOR, Scope.values());
    var read = chief.get(path).is(200);
    assertThat(read.json().path("versions").asBoolean()).isFalse();
    chief.patch(path, "{\"versions\": true}").refused(428, "precondition-required");
    assertThat(chief.patch(path, "{}", "If-Match", read.tag()).refused(422, "invalid").pointers())
        .containsExactly("/versions");
    chief.patch(path, "{\"versions\": true}", "If-Match", read.tag()).is(200);
    assertThat(titles.get(title.id()).versions()).isTrue();
    chief.patch(path, "{\"versions\": false}", "If-Match", read.tag()).refused(412, "stale");
    editor.patch("/api/v1/titles/courier", "{}", "If-Match", "*").refused(403, "forbidden");
  }

  @Test
  void addsAndMovesSections() {
    var chief = program(Role.ADMINISTRATOR, Scope.values());
    var all = "/api/v1/titles/courier/sections";
    var added = chief.post(all, "{\"name\": \"Quay " + someone + "\"}").is(201);
    assertThat(added.json().path("path").asString()).isEqualTo("/quay-" + someone);
    var one = added.header("Location");

    chief.patch(one, "{\"top\": true}").refused(428, "precondition-required");
    var coast = sections.tree(courier.id()).at("/coast").orElseThrow();
    var below = "{\"parent\": " + coast.id().value() + "}";
    var moved = chief.patch(one, below, "If-Match", added.tag()).is(200);
    assertThat(moved.json().path("path").asString()).isEqualTo("/coast/quay-" + someone);
    chief.patch(one, below, "If-Match", added.tag()).refused(412, "stale");
    assertThat(new Visitor(port).get("/quay-" + someone).location())
        .endsWith("/coast/quay-" + someone);
    assertThat(
            chief
                .patch(one, "{\"slug\": \"a b\"}", "If-Match", "*")
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/slug");
    editor.post(all, "{\"name\": \"Mine\"}").refused(403, "forbidden");
  }
}
