package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.masthead.api.token.Scope;
import press.masthead.staff.Audit;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.testing.MailFolder;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Title;

/** Who is of the newsroom, by HTTP. */
@RunningMasthead
class StaffApiTest extends ApiCase {
  private static final String STAFF = "/api/v1/staff";

  @Autowired MailFolder mail;

  private Title other;
  private Program chief;

  @BeforeEach
  void makeChief() {
    other = otherTitle();
    chief = program(other, Role.ADMINISTRATOR, Scope.values());
  }

  @Test
  void invitesSomebodyAndGivesThemARole() {
    var email = someone + "@courier.example";
    var invited =
        chief.post(STAFF, "{\"name\": \"Ben Ferry\", \"email\": \"%s\"}".formatted(email)).is(201);
    assertThat(invited.json().path("state").asString()).isEqualTo("invited");
    assertThat(mail.newest(email).text()).contains("The Other", "/desk/join?token=");

    var one = invited.header("Location");
    var role = one + "/roles/" + other.slug() + "/sub_editor";
    assertThat(roles(chief.put(role, ""))).containsExactly("sub_editor");
    assertThat(roles(chief.put(role, ""))).containsExactly("sub_editor");
    assertThat(roles(chief.get(one))).containsExactly("sub_editor");
    assertThat(staff.posts(new Member.Id(Long.parseLong(invited.id()))))
        .containsExactly(new Staff.Post(other.id(), Role.SUB_EDITOR));
    assertThat(roles(chief.delete(role))).isEmpty();
    assertThat(verbs(invited.id())).containsExactly("staff.revoke", "staff.grant", "staff.invite");

    assertThat(
            chief
                .post(STAFF, "{\"name\": \"Ben\", \"email\": \"nowhere\"}")
                .refused(422, "invalid")
                .pointers())
        .containsExactly("/email");
    chief.put(one + "/roles/" + other.slug() + "/king", "").refused(422, "invalid");
    assertThat(ids(chief.get(STAFF), "members")).contains(invited.id());
  }

  @Test
  void managesOnlyWhatTheMemberDoes() {
    var ben = programs.member(other, Role.REPORTER);
    var role = STAFF + "/" + ben.value() + "/roles/";
    chief.put(role + "courier/editor", "").refused(404, "not-found");
    program(Role.ADMINISTRATOR, Scope.values())
        .put(role + other.slug() + "/editor", "")
        .refused(404, "not-found");
    program(other, Role.EDITOR, Scope.values()).get(STAFF).refused(403, "forbidden");
    program(other, Role.ADMINISTRATOR, Scope.READ, Scope.WRITE)
        .put(role + other.slug() + "/editor", "")
        .refused(403, "forbidden");
    chief.put(STAFF + "/" + ben.value() + "/suspension", "").refused(403, "forbidden");
    chief.get(STAFF + "/" + Member.MASTHEAD.value()).refused(404, "not-found");
    assertThat(staff.posts(ben)).containsExactly(new Staff.Post(other.id(), Role.REPORTER));
    assertThat(staff.find(ben).orElseThrow().state()).isEqualTo(Member.State.ACTIVE);
  }

  @Test
  void suspendsAndReadmitsForAnAdministratorOfThePublisher() {
    var ada = administrator();
    var all = rota(ada, titles.all());
    var ben = programs.member(courier, Role.REPORTER);
    var one = STAFF + "/" + ben.value() + "/suspension";
    var bens = new Program(port, programs.token(ben, courier, Scope.READ));
    bens.get("/api/v1/me").is(200);

    rota(ada, List.of(courier)).put(one, "").refused(403, "forbidden");
    assertThat(all.put(one, "").is(200).json().path("state").asString()).isEqualTo("suspended");
    bens.get("/api/v1/me").refused(401, "unauthenticated");
    all.put(one, "").is(200);
    assertThat(all.delete(one).is(200).json().path("state").asString()).isEqualTo("active");
    bens.get("/api/v1/me").refused(401, "unauthenticated");

    rota(ada, List.of(courier))
        .delete(STAFF + "/" + ben.value() + "/authenticator")
        .refused(403, "forbidden");
    all.delete(STAFF + "/" + ben.value() + "/authenticator").is(200);

    all.put(STAFF + "/" + ada.value() + "/suspension", "").refused(403, "forbidden");
    var invited =
        all.post(STAFF, "{\"name\": \"Cora\", \"email\": \"%s@x.example\"}".formatted(someone));
    all.put(STAFF + "/" + invited.is(201).id() + "/suspension", "").refused(409, "conflict");
  }

  private Member.Id administrator() {
    var link = invitations.first();
    var token = link.substring(link.indexOf('=') + 1);
    var email = "chief-" + someone + "@courier.example";
    return switch (invitations.join(token, "Ada Quill", email, Programs.PASSWORD)) {
      case Invitations.Outcome.Done(var member) -> member;
      case Invitations.Outcome.Refused refused -> throw new AssertionError(refused);
    };
  }

  private Program rota(Member.Id member, List<Title> on) {
    return new Program(port, programs.make("Rota", member, on, Scope.ADMINISTER).secret());
  }

  private List<String> verbs(String member) {
    var query = new Audit.Query(null, "staff:" + member, null, null, null, null, null);
    return audit.find(query, 10).stream().map(entry -> entry.act().verb()).toList();
  }

  private static List<String> roles(Program.Answer member) {
    return member
        .is(200)
        .json()
        .path("roles")
        .valueStream()
        .map(post -> post.path("role").asString())
        .toList();
  }
}
