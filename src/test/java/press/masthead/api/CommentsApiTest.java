package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.masthead.api.token.Scope;
import press.masthead.comment.Comment;
import press.masthead.comment.Comments;
import press.masthead.comment.Conversations;
import press.masthead.comment.Report;
import press.masthead.comment.Said;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;
import press.masthead.reader.Registrations;
import press.masthead.staff.Role;
import press.masthead.story.Story;
import press.masthead.testing.RunningMasthead;

/** What readers say, moderated by HTTP. */
@RunningMasthead
class CommentsApiTest extends ApiCase {
  @Autowired Comments comments;
  @Autowired Conversations conversations;
  @Autowired Registrations registrations;
  @Autowired Readers readers;

  private Program moderator;
  private Story.Id story;
  private String under;
  private Reader ana;

  @BeforeEach
  void publish() {
    var editor = program(Role.EDITOR, Scope.READ, Scope.WRITE, Scope.PUBLISH);
    var id = begin(editor, "Talked about " + someone).id();
    move(editor, id, "*", "publish").is(200);
    story = new Story.Id(Long.parseLong(id));
    under = story(id) + "/comments";
    moderator = program(Role.MODERATOR, Scope.MODERATE);
    ana = reader("Ana");
  }

  @Test
  void removesACommentAndShowsItAgain() {
    var first = said("First").id().value();
    var second = said("Second").id().value();
    var listed = moderator.get(under + "?limit=1").is(200);
    assertThat(ids(listed, "comments")).containsExactly(String.valueOf(second));
    assertThat(listed.json().at("/comments/0/by/name").asString()).isEqualTo("Ana");
    assertThat(ids(moderator.get(listed.json().path("next").asString()), "comments"))
        .containsExactly(String.valueOf(first));

    var removal = "/api/v1/comments/" + first + "/removal";
    assertThat(moderator.put(removal, "{}").refused(422, "invalid").pointers())
        .containsExactly("/reason");
    var removed = moderator.put(removal, "{\"reason\": \"an advertisement\"}").is(200).json();
    assertThat(removed.path("state").asString()).isEqualTo("removed");
    assertThat(removed.path("text").asString()).isEqualTo("First");
    assertThat(removed.path("reason").asString()).isEqualTo("an advertisement");
    assertThat(conversations.count(story)).isEqualTo(1);
    moderator.put(removal, "{\"reason\": \"once more\"}").is(200);
    assertThat(moderator.get("/api/v1/comments/" + first).json().path("reason").asString())
        .isEqualTo("an advertisement");

    assertThat(moderator.delete(removal).is(200).json().path("state").asString())
        .isEqualTo("visible");
    assertThat(conversations.count(story)).isEqualTo(2);
  }

  @Test
  void tellsTheAuditOfThatTitleWhoModeratedWhat() {
    var id = said("An offer").id().value();
    moderator.put("/api/v1/comments/" + id + "/removal", "{\"reason\": \"spam\"}").is(200);
    moderator.put(under + "/closure", "").is(200);
    var chief = program(Role.EDITOR, Scope.ADMINISTER);
    var entry = chief.get("/api/v1/audit?subject=comment:" + id).is(200).json().at("/entries/0");
    assertThat(entry.path("verb").asString()).isEqualTo("comment.remove");
    assertThat(entry.at("/by/name").asString()).isEqualTo("Ada Quill");
    assertThat(entry.at("/details/reason").asString()).isEqualTo("spam");
    assertThat(entry.at("/details/through").asString()).startsWith("api-token:");
    assertThat(
            chief
                .get("/api/v1/audit?verb=comment.close&subject=story:" + story.value())
                .json()
                .path("entries"))
        .hasSize(1);
  }

  @Test
  void listsWhatReadersReported() {
    var quiet = said("Quiet");
    var loud = said("Loud");
    var ben = reader("Ben");
    assertThat(comments.report(ben, loud.id(), new Report(Report.Reason.ABUSE, "so rude")))
        .isInstanceOf(Said.Done.class);
    var listed = moderator.get("/api/v1/comments/reported?title=courier").is(200);
    assertThat(ids(listed, "comments"))
        .contains(String.valueOf(loud.id().value()))
        .doesNotContain(String.valueOf(quiet.id().value()));
    assertThat(listed.json().at("/comments/0/reports/0/reason").asString()).isEqualTo("abuse");
    assertThat(listed.json().at("/comments/0/reports/0/words").asString()).isEqualTo("so rude");
    var kept = moderator.put("/api/v1/comments/" + loud.id().value() + "/reports/seen", "").is(200);
    assertThat(kept.json().at("/reports/0/seen_at").isString()).isTrue();
    assertThat(ids(moderator.get("/api/v1/comments/reported"), "comments"))
        .doesNotContain(String.valueOf(loud.id().value()));
    comments.report(reader("Cora"), loud.id(), new Report(Report.Reason.ABUSE, ""));
    assertThat(ids(moderator.get("/api/v1/comments/reported"), "comments"))
        .contains(String.valueOf(loud.id().value()));
    moderator
        .put("/api/v1/comments/" + loud.id().value() + "/removal", "{\"reason\": \"rude\"}")
        .is(200);
    assertThat(ids(moderator.get("/api/v1/comments/reported"), "comments"))
        .doesNotContain(String.valueOf(loud.id().value()));
  }

  @Test
  void cannotRemoveWhatItsWriterTookBack() {
    var comment = said("Never mind").id();
    comments.withdraw(ana, comment);
    var removal = "/api/v1/comments/" + comment.value() + "/removal";
    moderator.put(removal, "{\"reason\": \"spam\"}").refused(409, "conflict");
    moderator.delete(removal).refused(409, "conflict");
    moderator.get("/api/v1/comments/0").refused(404, "not-found");
  }

  @Test
  void closesAConversationAndOpensIt() {
    assertThat(moderator.put(under + "/closure", "").is(200).json().path("open").asBoolean())
        .isFalse();
    moderator.put(under + "/closure", "").is(200);
    assertThat(comments.post(ana, story, "Too late", UUID.randomUUID().toString()))
        .isInstanceOf(Said.Refused.class);
    assertThat(moderator.get(under).is(200).json().path("open").asBoolean()).isFalse();
    assertThat(moderator.delete(under + "/closure").is(200).json().path("open").asBoolean())
        .isTrue();
    assertThat(said("In time").isVisible()).isTrue();
  }

  @Test
  void letsOnlyModeratorsOfTheTitleInWithTheirScope() {
    var removal = "/api/v1/comments/" + said("Mine").id().value() + "/removal";
    for (var not :
        List.of(program(Role.EDITOR, Scope.WRITE), program(Role.REPORTER, Scope.values()))) {
      not.put(removal, "{\"reason\": \"spam\"}").refused(403, "forbidden");
      not.get(under).refused(403, "forbidden");
      not.put(under + "/closure", "").refused(403, "forbidden");
    }
    var stranger = program(otherTitle(), Role.EDITOR, Scope.values());
    stranger.put(removal, "{\"reason\": \"spam\"}").refused(404, "not-found");
    stranger.get(under).refused(404, "not-found");
    assertThat(ids(stranger.get("/api/v1/comments/reported"), "comments")).isEmpty();
    assertThat(conversations.count(story)).isEqualTo(1);
  }

  private Comment said(String text) {
    return switch (comments.post(ana, story, text, UUID.randomUUID().toString())) {
      case Said.Done(var comment) -> comment;
      case Said other -> throw new AssertionError(other);
    };
  }

  private Reader reader(String name) {
    var id = registrations.enrol(UUID.randomUUID() + "@example.org", name, "a bicycle in the rain");
    return readers.find(id).orElseThrow();
  }
}
