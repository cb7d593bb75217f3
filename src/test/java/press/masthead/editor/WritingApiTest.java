package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.editor.writing.Writings;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.story.Content;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the writing screen's script may ask, and who may ask it. */
@RunningMasthead
class WritingApiTest {
  private static final byte[] NOTHING = {};

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Staff staff;
  @Autowired Stories stories;
  @Autowired Writings writings;
  @Autowired Titles titles;
  @Autowired Sections sections;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whoWritesCreditsAPictureThatNobodyHasAndNoOther() {
    var story = open();
    var rob = new Desk(Role.REPORTER, story);
    var picture = read(rob.ask("POST", "/pictures?name=sea.png", png()));
    assertThat(picture.get("creditable").booleanValue()).isTrue();
    var credit = "/pictures/" + picture.get("id").longValue() + "/credit";
    var told = read(rob.ask("PUT", credit, json("{'agency':'','photographer':'Ida Roe'}")));
    assertThat(told.get("credit").stringValue()).isEqualTo("Ida Roe");
    assertThat(told.get("creditable").booleanValue()).isFalse();
    var again = json("{'agency':'','photographer':'Rob'}");
    assertThat(rob.ask("PUT", credit, again).status()).isEqualTo(409);
    var sue = new Desk(Role.SUB_EDITOR, story);
    assertThat(read(sue.ask("PUT", credit, again)).get("credit").stringValue()).isEqualTo("Rob");
  }

  @Test
  void refusesWhatIsNoPictureInWords() {
    var rob = new Desk(Role.REPORTER, open());
    var answer =
        rob.ask(
            "POST", "/pictures?name=notes.txt", "no picture".getBytes(StandardCharsets.US_ASCII));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(read(answer).get("detail").stringValue()).isNotBlank();
  }

  @Test
  void answersNobodyWhoDoesNotWriteForTheTitle() {
    var story = open();
    var mod = new Desk(Role.MODERATOR, story);
    for (var path :
        new String[] {
          "/choices/topics?words=a",
          "/choices/stories?words=a",
          "/choices/embeds?url=a",
          "/pictures"
        }) {
      assertThat(mod.ask("GET", path, NOTHING).status()).describedAs(path).isEqualTo(409);
    }
    var note = json("{'version':0,'from':1,'to':4,'text':'Mine'}");
    assertThat(mod.ask("POST", "/notes", note).status()).isEqualTo(409);
    assertThat(mod.ask("POST", "/pictures?name=sea.png", png()).status()).isEqualTo(409);
    assertThat(mod.ask("POST", "/choices/topics", json("{'name':'Mine'}")).status()).isEqualTo(409);
    assertThat(writings.news(story, 0).orElseThrow().notes()).isEmpty();
  }

  @Test
  void takesNothingWithoutThePagesToken() {
    var story = open();
    var rob = new Desk(Role.REPORTER, story);
    var note = json("{'version':0,'from':1,'to':4,'text':'Mine'}");
    assertThat(rob.visitor.ask("POST", rob.path + "/notes", "", note).status()).isEqualTo(403);
    assertThat(writings.news(story, 0).orElseThrow().notes()).isEmpty();
  }

  @Test
  void aNoteIsFoundBeforeTheStoryComesOutUntilItIsResolved() {
    var rob = new Desk(Role.REPORTER, open());
    var note = json("{'version':0,'from':1,'to':4,'text':'Is it so?'}");
    var id = read(rob.ask("POST", "/notes", note)).get("note").longValue();
    assertThat(rob.findings()).contains("notes resolve the note on it");
    assertThat(rob.ask("PUT", "/notes/" + id + "/resolution", json("{}")).status()).isEqualTo(200);
    assertThat(rob.findings()).doesNotContain("resolve the note");
    assertThat(rob.ask("DELETE", "/notes/" + id + "/resolution", NOTHING).status()).isEqualTo(200);
    assertThat(rob.findings()).contains("notes resolve the note on it");
    var preview = rob.visitor.get(rob.story + "/preview");
    assertThat(preview.page().text()).contains("The sea is grey.").doesNotContain("Is it so?");
  }

  /** Somebody of that role with the writing screen open, as far as they may. */
  private final class Desk {
    final Visitor visitor = new Visitor(port);
    final String story;
    final String path;
    final String token;

    Desk(Role role, Story.Id id) {
      story = "/desk/stories/" + id.value();
      path = story + "/writing";
      var link = new AtomicReference<>("");
      var email = UUID.randomUUID() + "@courier.example";
      if (invitations.invite("Rob", email, Member.MASTHEAD, sent -> link.set(sent.value()))
          instanceof Invitations.Outcome.Done(var member)) {
        staff.grant(member, title(), role, Member.MASTHEAD);
      }
      visitor.submit(
          "/desk/join?token=" + link.get(),
          "/desk/join",
          Map.of("name", "Rob " + someone, "password", "the tide table on the wall"));
      var page = visitor.get(role == Role.MODERATOR ? "/desk/me" : path).page();
      var csrf = page.selectFirst("input[name=_csrf]");
      token = csrf == null ? "" : csrf.attr("value");
    }

    Visitor.Answer ask(String method, String what, byte[] body) {
      return visitor.ask(method, path + what, token, body);
    }

    String findings() {
      return visitor.get(story).page().select(".findings").text();
    }
  }

  private Story.Id open() {
    var content =
        Content.in("en")
            .withHeadline("Open " + someone)
            .withSection(section())
            .withBody(BodyHtml.read("<p>The sea is grey.</p>", Addresses.asWritten()));
    var id = stories.draft(title(), content, Member.MASTHEAD);
    writings.open(id, Member.MASTHEAD);
    return id;
  }

  private Section.Id section() {
    var there = sections.tree(title()).at("/margins");
    if (there.isPresent()) {
      return there.get().id();
    }
    if (sections.add(title(), null, "margins", "Margins") instanceof Sections.Change.Done(var id)) {
      return id;
    }
    throw new AssertionError("no section");
  }

  private Title.Id title() {
    return titles.bySlug("courier").orElseThrow().id();
  }

  private static JsonNode read(Visitor.Answer answer) {
    return JsonMapper.shared().readTree(answer.response().body());
  }

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] png() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
