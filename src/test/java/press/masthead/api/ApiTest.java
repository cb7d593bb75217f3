package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.story.Story;
import press.masthead.testing.RunningMasthead;
import tools.jackson.databind.JsonNode;

/** Who may ask what, and how programs are told what went wrong, by HTTP. */
@RunningMasthead
class ApiTest extends ApiCase {
  private Program editor;

  @BeforeEach
  void makeEditor() {
    editor = program(Role.EDITOR, Scope.values());
  }

  @Test
  void letsInWhoeverHasAGoodTokenAndNobodyElse() {
    var none = new Program(port, null).get("/api/v1/titles").refused(401, "unauthenticated");
    assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"masthead\"");
    assertThat(none.header("Set-Cookie")).isEmpty();
    assertThat(none.header("Cache-Control")).isEqualTo("no-store");
    new Program(port, "masthead_made-up").get("/api/v1/me").refused(401, "unauthenticated");
    var me = editor.get("/api/v1/me").is(200).json();
    assertThat(me.at("/member/name").asString()).isEqualTo("Ada Quill");
    assertThat(me.path("scopes").size()).isEqualTo(Scope.values().length);
  }

  @Test
  void aTokenIsGoodNoMoreOnceItIsOverOrRevokedOrItsMemberSuspended() {
    var member = programs.member(courier, Role.EDITOR);
    var ann = new Program(port, programs.token(member, courier, Scope.READ));
    ann.get("/api/v1/me").is(200);
    tokens.revoke(tokens.of(member).getFirst().id(), Member.MASTHEAD);
    ann.get("/api/v1/me").is(200);
    tokens.revoke(tokens.of(member).getFirst().id(), member);
    ann.get("/api/v1/me").refused(401, "unauthenticated");

    var bob = new Program(port, programs.token(member, courier, Scope.READ));
    bob.get("/api/v1/me").is(200);
    staff.suspend(member, Member.MASTHEAD);
    bob.get("/api/v1/me").refused(401, "unauthenticated");
    staff.readmit(member, Member.MASTHEAD);
    bob.get("/api/v1/me").refused(401, "unauthenticated");

    var cid = program(Role.EDITOR, Scope.READ);
    cid.get("/api/v1/me").is(200);
    clock.forward(Duration.ofDays(32));
    cid.get("/api/v1/me").refused(401, "unauthenticated");
  }

  @Test
  void aTokenAllowsNoMoreThanItsScopesAndItsMember() {
    var id = begin(editor, "For some only").id();
    var tag = editor.get(story(id)).tag();
    var writer = program(Role.EDITOR, Scope.READ, Scope.WRITE);
    assertThat(move(writer, id, tag, "publish").refused(403, "forbidden").header("ETag")).isEmpty();
    assertThat(move(writer, id, tag, "publish").json().path("detail").asString())
        .isEqualTo("This takes a token with the scope publish.");
    var reporter = program(Role.REPORTER, Scope.values());
    move(reporter, id, reporter.get(story(id)).tag(), "publish").refused(403, "forbidden");
    assertThat(reporter.get(story(id)).json().path("verbs"))
        .extracting(JsonNode::asString)
        .containsExactly("save", "submit", "flag_legal", "send");
    reporter.get("/api/v1/audit").refused(403, "forbidden");
    var blind = program(Role.EDITOR, Scope.WRITE);
    blind.get("/api/v1/stories").refused(403, "forbidden");
    blind.get(story(id)).refused(403, "forbidden");
    assertThat(stories.find(new Story.Id(Long.parseLong(id))).orElseThrow().state())
        .isEqualTo(Story.State.DRAFT);
  }

  @Test
  void knowsNothingOfOtherTitles() {
    var id = begin(editor, "Ours " + someone).id();
    var stranger = program(otherTitle(), Role.EDITOR, Scope.values());
    stranger.get(story(id)).refused(404, "not-found");
    stranger.patch(story(id), "{}", "If-Match", "*").refused(404, "not-found");
    stranger.get("/api/v1/titles/courier/sections").refused(404, "not-found");
    assertThat(stranger.get("/api/v1/stories?words=" + someone).json().path("stories")).isEmpty();
    assertThat(
            stranger
                .post("/api/v1/stories", "{\"title\": \"courier\"}")
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/title");
  }

  @Test
  void writesDownWhatProgramsDo() {
    var draft = begin(editor, "In the audit");
    var entries =
        editor.get("/api/v1/audit?subject=story:" + draft.id()).is(200).json().path("entries");
    assertThat(entries)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.path("verb").asString()).isEqualTo("story.draft");
          assertThat(entry.at("/by/name").asString()).isEqualTo("Ada Quill");
          assertThat(entry.at("/details/through").asString()).startsWith("api-token:");
        });
    var since = clock.instant().plus(Duration.ofDays(1)).toString();
    assertThat(editor.get("/api/v1/audit?from=" + since).json().path("entries")).isEmpty();
    assertThat(audit.find(new Audit.Query(null, null, null, "api.make-token", null, null, null), 1))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.act().details()).containsKeys("name", "scopes", "titles", "until"));
  }

  @Test
  void saysAsAProblemWhateverGoesWrong() {
    editor.get("/api/v1/nowhere").refused(404, "not-found");
    assertThat(
            editor
                .send(editor.request("/api/v1/titles").DELETE())
                .refused(405, "method-not-allowed")
                .header("Allow"))
        .contains("GET");
    editor
        .send(
            editor
                .request("/api/v1/stories")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("a;b")))
        .refused(415, "media-type");
    editor
        .send(editor.request("/api/v1/titles").header("Accept", "text/csv").GET())
        .refused(406, "not-acceptable");
    editor.post("/api/v1/stories", " ".repeat(5_000_000)).refused(413, "too-large");
  }

  @Test
  void letsNobodyGuessForLong() {
    var guessing = new Program(port, "masthead_guess");
    for (int n = 0; n < 60; n++) {
      guessing.get("/api/v1/me").refused(401, "unauthenticated");
    }
    var wait = guessing.get("/api/v1/me").refused(429, "too-many").header("Retry-After");
    assertThat(Integer.parseInt(wait)).isBetween(1, 600);
    editor.get("/api/v1/me").is(200);
  }
}
