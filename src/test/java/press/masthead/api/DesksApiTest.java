package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Title;
import tools.jackson.databind.JsonNode;

/** A title's desks, by HTTP. */
@RunningMasthead
class DesksApiTest extends ApiCase {
  private Title other;
  private Program chief;
  private String all;

  @BeforeEach
  void makeChief() {
    other = otherTitle();
    chief = program(other, Role.ADMINISTRATOR, Scope.values());
    all = "/api/v1/titles/" + other.slug() + "/desks";
  }

  @Test
  void addsRenamesAndRemovesDesks() {
    var sport = chief.post(all, "{\"name\": \"Sport\"}").is(201);
    assertThat(sport.json().path("stages"))
        .extracting(stage -> stage.path("state").asString())
        .containsExactly("draft", "submitted", "approved");
    var one = sport.header("Location");
    assertThat(chief.get(one).is(200).tag()).isEqualTo(sport.tag());
    assertThat(chief.post(all, "{\"name\": \"sport\"}").refused(422, "invalid").pointers())
        .containsExactly("/name");

    chief.patch(one, "{\"name\": \"Games\"}").refused(428, "precondition-required");
    chief.patch(one, "{\"name\": \"Games\"}", "If-Match", sport.tag()).is(200);
    chief.patch(one, "{\"name\": \"Play\"}", "If-Match", sport.tag()).refused(412, "stale");

    var news = chief.post(all, "{\"name\": \"News\"}").is(201).id();
    assertThat(ids(chief.get(all), "desks")).containsExactly(sport.id(), news);
    assertThat(ids(chief.post(all + "/" + news + "/raising", ""), "desks"))
        .containsExactly(news, sport.id());

    chief.delete(one).refused(428, "precondition-required");
    chief.delete(one, "If-Match", "*").is(204);
    chief.get(one).refused(404, "not-found");
  }

  @Test
  void saysWhoBelongsToADesk() {
    var desk = chief.post(all, "{\"name\": \"Sport\"}").is(201);
    var one = desk.header("Location");
    var ben = programs.member(other, Role.REPORTER);
    var stranger = programs.member(courier, Role.REPORTER);
    var both = "{\"members\": [%d, %d]}".formatted(ben.value(), stranger.value());
    assertThat(chief.patch(one, both, "If-Match", desk.tag()).refused(422, "invalid").pointers())
        .containsExactly("/members/1");
    var changed =
        chief
            .patch(one, "{\"members\": [%d]}".formatted(ben.value()), "If-Match", desk.tag())
            .is(200);
    assertThat(changed.json().path("members"))
        .extracting(member -> member.path("id").asLong())
        .containsExactly(ben.value());
    chief.patch(one, "{\"members\": []}", "If-Match", changed.tag()).is(200);
    assertThat(chief.get(one).json().path("members")).isEmpty();
  }

  @Test
  void ordersTheStagesOfADesk() {
    var desk = chief.post(all, "{\"name\": \"Sport\"}").is(201);
    var stages = desk.header("Location") + "/stages";
    var proof = "{\"name\": \"Proof\", \"state\": \"submitted\"}";
    var added = chief.post(stages, proof, "If-Match", desk.tag()).is(200);
    assertThat(names(added)).containsExactly("Writing", "Subbing", "Ready", "Proof");
    chief.post(stages, proof, "If-Match", desk.tag()).refused(412, "stale");
    assertThat(
            chief
                .post(stages, proof.replace("submitted", "killed"), "If-Match", added.tag())
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/state");
    var last = stages + "/" + added.json().at("/stages/3/id").asString();
    var raised = chief.post(last + "/raising", "", "If-Match", added.tag()).is(200);
    assertThat(names(raised)).containsExactly("Writing", "Subbing", "Proof", "Ready");
    var renamed = chief.patch(last, "{\"name\": \"Proofs\"}", "If-Match", raised.tag()).is(200);
    assertThat(names(renamed)).containsExactly("Writing", "Subbing", "Proofs", "Ready");
    var removed = chief.delete(last, "If-Match", renamed.tag()).is(200);
    assertThat(names(removed)).containsExactly("Writing", "Subbing", "Ready");
    chief.delete(last, "If-Match", "*").refused(404, "not-found");
  }

  @Test
  void leadsAStoryThroughADesk() {
    var desk = chief.post(all, "{\"name\": \"Sport\"}").is(201);
    var draft =
        chief.post("/api/v1/stories", "{\"title\": \"%s\"}".formatted(other.slug())).is(201);
    assertThat(draft.json().path("standing").isNull()).isTrue();
    var sent =
        chief
            .post(
                story(draft.id()) + "/moves",
                "{\"verb\": \"send\", \"desk\": " + desk.id() + "}",
                "If-Match",
                draft.tag())
            .is(200);
    assertThat(sent.json().at("/standing/stage_name").asString()).isEqualTo("Writing");
    assertThat(sent.tag()).isNotEqualTo(draft.tag());
    var listed = chief.get("/api/v1/stories?desk=" + desk.id());
    assertThat(ids(listed, "stories")).containsExactly(draft.id());
    assertThat(listed.json().at("/stories/0/standing/desk_name").asString()).isEqualTo("Sport");
    assertThat(ids(chief.get("/api/v1/stories?list=queue"), "stories")).isEmpty();
    var me = chief.get("/api/v1/me").json().at("/member/id").asLong();
    chief
        .patch(desk.header("Location"), "{\"members\": [%d]}".formatted(me), "If-Match", desk.tag())
        .is(200);
    assertThat(ids(chief.get("/api/v1/stories?list=queue"), "stories")).containsExactly(draft.id());
  }

  @Test
  void letsOnlyWhoConfiguresTheTitleChangeItsDesks() {
    var desk = chief.post(all, "{\"name\": \"Sport\"}").is(201).header("Location");
    var editor = program(other, Role.EDITOR, Scope.values());
    editor.get(desk).is(200);
    editor.post(all, "{\"name\": \"Mine\"}").refused(403, "forbidden");
    editor.delete(desk, "If-Match", "*").refused(403, "forbidden");
    var writer = program(other, Role.ADMINISTRATOR, Scope.READ, Scope.WRITE);
    writer.delete(desk, "If-Match", "*").refused(403, "forbidden");
    var stranger = program(Role.ADMINISTRATOR, Scope.values());
    stranger.get(desk).refused(404, "not-found");
    var elsewhere = desk.replaceFirst("/titles/[^/]+", "/titles/courier");
    stranger.delete(elsewhere, "If-Match", "*").refused(404, "not-found");
  }

  private static List<String> names(Program.Answer desk) {
    return desk.json().path("stages").valueStream().map(DesksApiTest::name).toList();
  }

  private static String name(JsonNode stage) {
    return stage.path("name").asString();
  }
}
