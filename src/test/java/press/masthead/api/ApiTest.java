package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.api.token.ApiTokens;
import press.masthead.api.token.Scope;
import press.masthead.staff.Audit;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.StoryQuery;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.NewTitle;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;
import tools.jackson.databind.JsonNode;

/** Programs at the desk, by HTTP. */
@RunningMasthead
class ApiTest {
  @LocalServerPort int port;
  @Autowired Titles titles;
  @Autowired Sections sections;
  @Autowired Stories stories;
  @Autowired Staff staff;
  @Autowired Invitations invitations;
  @Autowired ApiTokens tokens;
  @Autowired Audit audit;
  @Autowired MovingClock clock;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);
  private Title courier;
  private Programs programs;
  private Program editor;

  @BeforeEach
  void openDesk() {
    courier = titles.bySlug("courier").orElseThrow();
    if (sections.tree(courier.id()).at("/coast").isEmpty()) {
      sections.add(courier.id(), null, "coast", "Coast");
    }
    programs = new Programs(invitations, staff, tokens, clock);
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
    var other = otherTitle();
    var stranger =
        new Program(
            port, programs.token(programs.member(other, Role.EDITOR), other, Scope.values()));
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
  void doesOnceWhatIsSentTwiceUnderOneKey() {
    var key = UUID.randomUUID().toString();
    var what = draft("Once " + someone);
    var first = editor.post("/api/v1/stories", what, "Idempotency-Key", key).is(201);
    var second = editor.post("/api/v1/stories", what, "Idempotency-Key", key).is(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.tag()).isEqualTo(first.tag());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(count("Once " + someone)).isEqualTo(1);
    editor
        .post("/api/v1/stories", draft("Other " + someone), "Idempotency-Key", key)
        .refused(422, "key-reused");
    program(Role.EDITOR, Scope.values())
        .post("/api/v1/stories", draft("Other " + someone), "Idempotency-Key", key)
        .is(201);
    editor.post("/api/v1/stories", what, "Idempotency-Key", "two words").refused(400, "malformed");

    var wrong = "{\"title\": \"courier\", \"content\": {\"section\": \"/nowhere\"}}";
    var other = UUID.randomUUID().toString();
    editor.post("/api/v1/stories", wrong, "Idempotency-Key", other).refused(422, "invalid");
    var repeated =
        editor.post("/api/v1/stories", wrong, "Idempotency-Key", other).refused(422, "invalid");
    assertThat(repeated.pointers()).containsExactly("/content/section");

    clock.forward(Duration.ofHours(25));
    editor.post("/api/v1/stories", what, "Idempotency-Key", key).is(201);
    assertThat(count("Once " + someone)).isEqualTo(2);
  }

  @Test
  void doesOnceWhatIsSentAtTheSameTime() throws Exception {
    var key = UUID.randomUUID().toString();
    var what = draft("Together " + someone);
    Callable<Program.Answer> send =
        () -> editor.post("/api/v1/stories", what, "Idempotency-Key", key);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 6).mapToObj(n -> send).toList());
      var ids = new HashSet<String>();
      for (var answer : answers) {
        ids.add(answer.get().is(201).id());
      }
      assertThat(ids).hasSize(1);
    }
    assertThat(count("Together " + someone)).isEqualTo(1);
  }

  @Test
  void listsAsTheDeskDoes() {
    var ids =
        IntStream.range(0, 3).mapToObj(n -> begin(editor, "Listed " + someone + n).id()).toList();
    move(editor, ids.get(1), "*", "publish").is(200);
    var page = editor.get("/api/v1/stories?limit=2&title=courier&words=listed+" + someone);
    assertThat(ids(page)).containsExactly(ids.get(2), ids.get(1));
    var rest = editor.get(page.json().path("next").asString());
    assertThat(ids(rest)).containsExactly(ids.get(0));
    assertThat(rest.json().path("next").isNull()).isTrue();
    var published = editor.get("/api/v1/stories?state=published&words=listed+" + someone);
    assertThat(ids(published)).containsExactly(ids.get(1));
    editor.get("/api/v1/stories?limit=0").refused(422, "invalid");
    editor.get("/api/v1/stories?state=asleep").refused(422, "invalid");
  }

  @Test
  void takesPicturesInAndDescribesThem() throws IOException {
    var taken = upload(picture(), "harbour.png").is(201);
    assertThat(upload(picture(), "again.png").is(200).id()).isEqualTo(taken.id());
    var path = "/api/v1/pictures/" + taken.id();
    editor.patch(path, "{\"words\": {}}").refused(428, "precondition-required");
    var words =
        "{\"words\": {\"alt\": \"A harbour\", \"agency\": \"TNA\"}, \"focus\": {\"x\": 2, \"y\": 0}}";
    assertThat(
            editor.patch(path, words, "If-Match", taken.tag()).refused(422, "invalid").pointers())
        .containsExactly("/focus");
    var described =
        editor
            .patch(path, words.replace("{\"x\": 2, \"y\": 0}", "null"), "If-Match", taken.tag())
            .is(200);
    assertThat(described.json().at("/words/alt").asString()).isEqualTo("A harbour");
    editor.patch(path, words, "If-Match", taken.tag()).refused(412, "stale");
    var listed = editor.get("/api/v1/pictures?limit=1").json();
    assertThat(listed.at("/pictures/0/id").asString()).isEqualTo(taken.id());
    upload("not a picture".getBytes(StandardCharsets.UTF_8), "x.png").refused(422, "invalid");
    program(Role.REPORTER, Scope.values())
        .patch(path, words, "If-Match", "*")
        .refused(403, "forbidden");
  }

  @Test
  void findsOrAddsTopicsAndAuthors() {
    var topic = editor.post("/api/v1/topics", "{\"name\": \"Tides " + someone + "\"}").is(200);
    var again = editor.post("/api/v1/topics", "{\"name\": \"Tides " + someone + "\"}").is(200);
    assertThat(again.id()).isEqualTo(topic.id());
    var slug = topic.json().path("slug").asString();
    assertThat(editor.get("/api/v1/topics/" + slug).id()).isEqualTo(topic.id());
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
  void changesATitlesSettings() {
    var title = otherTitle();
    var path = "/api/v1/titles/" + title.slug();
    var chief =
        new Program(
            port,
            programs.token(programs.member(title, Role.ADMINISTRATOR), title, Scope.values()));
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

  private Program program(Role role, Scope... scopes) {
    return new Program(port, programs.token(programs.member(courier, role), courier, scopes));
  }

  private Program.Answer begin(Program by, String headline) {
    return by.post("/api/v1/stories", draft(headline)).is(201);
  }

  private static String draft(String headline) {
    return """
    {"title": "courier", "content": {"headline": "%s", "section": "/coast",
      "kicker": "Tides", "body_html": "<p>It is so.</p>"}}
    """
        .formatted(headline);
  }

  private static Program.Answer move(Program by, String id, String tag, String verb) {
    return by.post(story(id) + "/moves", "{\"verb\": \"" + verb + "\"}", "If-Match", tag);
  }

  private String pointer(String draft) {
    var pointers = editor.post("/api/v1/stories", draft).refused(422, "invalid").pointers();
    assertThat(pointers).hasSize(1);
    return pointers.getFirst();
  }

  private Program.Answer upload(byte[] file, String name) {
    return editor.send(
        editor
            .request("/api/v1/pictures?file_name=" + name)
            .header("Content-Type", "image/png")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  /** Unlike that of any other test. */
  private byte[] picture() throws IOException {
    var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    image.setRGB(7, 7, someone.hashCode());
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private int count(String headline) {
    var query = new StoryQuery(List.of(courier.id()), headline, null, null);
    return stories.list(query, 10).size();
  }

  private static List<String> ids(Program.Answer page) {
    return StreamSupport.stream(page.is(200).json().path("stories").spliterator(), false)
        .map(line -> line.path("id").asString())
        .toList();
  }

  private Title otherTitle() {
    var id =
        titles.found(
            new NewTitle(
                "other-" + someone,
                "The Other",
                null,
                List.of(someone + ".localhost"),
                courier.zone(),
                courier.locale(),
                "",
                null,
                Tokens.DEFAULT,
                null));
    return titles.get(id);
  }

  private static String story(String id) {
    return "/api/v1/stories/" + id;
  }
}
