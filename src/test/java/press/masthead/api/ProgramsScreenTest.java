package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.ApiToken;
import press.masthead.api.token.Scope;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.Title;

/** The programs of a newsroom at the desk, with a browser that runs no scripts. */
@RunningMasthead
class ProgramsScreenTest extends ApiCase {
  private Title other;
  private Member.Id rob;

  @BeforeEach
  void hireRob() {
    other = otherTitle();
    rob = programs.member(other, Role.REPORTER);
  }

  @Test
  void showsWhoseProgramsActOnOnesTitlesAndRevokesThem() {
    var tides = token("Tides", other);
    var elsewhere = token("Elsewhere", courier);
    var both = token("Both", courier, other);
    var chief = programs.member(other, Role.ADMINISTRATOR);
    var screen = signIn(chief);

    var shown = screen.get("/desk/programs").page();
    assertThat(shown.select(".row__name").eachText()).containsExactly("Both", "Tides");
    assertThat(shown.select(".rows").text())
        .contains("Acts for Ada Quill", "read, write · The Other", "never used");
    assertThat(shown.select(".rows form")).hasSize(1);

    var action = "/desk/programs/%d/revocation";
    assertThat(submit(screen, action.formatted(tides.value()))).isEqualTo(303);
    assertThat(submit(screen, action.formatted(both.value()))).isEqualTo(403);
    assertThat(submit(screen, action.formatted(elsewhere.value()))).isEqualTo(404);
    assertThat(tokens.of(rob)).extracting(ApiToken::id).containsExactly(both, elsewhere);

    var query = new Audit.Query(null, tides.subject(), null, "api.revoke-token", null, null, null);
    assertThat(audit.find(query, 2))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.act().by()).isEqualTo(chief);
          assertThat(entry.act().details()).containsEntry("member", rob.subject());
        });
  }

  @Test
  void leavesOutWhatLetsNobodyInAnyMore() {
    token("Tides", other);
    var chief = signIn(programs.member(other, Role.ADMINISTRATOR));
    assertThat(chief.get("/desk/programs").page().select(".row")).hasSize(1);
    clock.forward(Duration.ofDays(32));
    var later = signIn(programs.member(other, Role.ADMINISTRATOR));
    assertThat(later.get("/desk/programs").page().text()).contains("No program acts for anybody");
  }

  @Test
  void isNotForWhoeverManagesNoStaff() {
    var tides = token("Tides", other);
    var editor = signIn(programs.member(other, Role.EDITOR));
    assertThat(editor.get("/desk/programs").status()).isEqualTo(403);
    assertThat(editor.get("/desk/me").page().select("nav").text()).doesNotContain("Programs");
    assertThat(submit(editor, "/desk/programs/" + tides.value() + "/revocation")).isEqualTo(403);
    assertThat(tokens.of(rob)).hasSize(1);
  }

  private int submit(Visitor visitor, String action) {
    var secret = visitor.get("/desk/me").page().select("input[name=_csrf]").val();
    return visitor.post(action, Map.of("_csrf", secret)).status();
  }

  private ApiToken.Id token(String name, Title... on) {
    return programs.make(name, rob, List.of(on), Scope.READ, Scope.WRITE).token().id();
  }

  private Visitor signIn(Member.Id member) {
    var visitor = new Visitor(port);
    var email = String.valueOf(staff.find(member).orElseThrow().email());
    var typed = Map.of("email", email, "password", Programs.PASSWORD);
    visitor.submit("/desk/sign-in", "/desk/sign-in", typed);
    return visitor;
  }
}
