package press.masthead.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.testing.Browser;
import press.masthead.testing.MailFolder;
import press.masthead.testing.MovingClock;
import press.masthead.testing.OpenIdHouse;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;

/** The newsroom comes in by way of a provider. */
@RunningMasthead
class OpenIdPagesTest {
  private static final String DOOR = "/desk/sign-in/openid";
  private static final String PASSWORD = "the tide table on the wall";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired MovingClock clock;
  @Autowired OpenIdHouse guild;
  @Autowired MailFolder mail;

  private final String email = UUID.randomUUID() + "@courier.example";

  @BeforeEach
  void meetAda() {
    join();
    guild.meet(UUID.randomUUID().toString(), email, true);
  }

  @AfterEach
  void letEverybodyThrough() {
    guild.refuse(null);
  }

  /** In a real browser, without scripts. */
  @Test
  void letsSomebodyInByALink() {
    try (var ada = Browser.visitorWithoutScripts(360)) {
      ada.open(url("/desk/staff"));
      press(ada, "Sign in with the Guild");
      assertThat(ada.page().url()).isEqualTo(url("/desk/staff"));
      ada.open(url("/desk/me"));
      assertThat(ada.page().locator("section:has(#openid-heading)").innerText())
          .contains("Linked with the account of " + email, "last used");
      ada.press("Remove the link");
      assertThat(ada.page().locator("[role=status]").innerText()).startsWith("Removed:");
      assertThat(ada.page().locator("section:has(#openid-heading)").innerText())
          .contains("No account there is linked with yours.");
      assertThat(ada.complaints()).isEmpty();
    }
  }

  /** They came by the provider, so they never chose one. */
  @Test
  void leadsWhoHasNoPasswordToOne() {
    var address = "cora-" + UUID.randomUUID() + "@courier.example";
    invitations.invite("Cora", address, Member.MASTHEAD, token -> {});
    guild.meet(UUID.randomUUID().toString(), address, true);
    try (var cora = Browser.visitorWithoutScripts(360)) {
      cora.open(url("/desk/me/passkeys"));
      press(cora, "Sign in with the Guild");
      assertThat(cora.page().locator("main").innerText()).contains("you have none so far");
      press(cora, "Choose one first");
      cora.press("Send me a link");
      assertThat(cora.page().locator("[role=status]").innerText())
          .startsWith("A mail with the link");
      cora.open(url("/desk/password/new?token=" + mail.token(address)));
      cora.page().getByLabel("New password").fill(PASSWORD);
      cora.press("Change the password");
      assertThat(cora.page().getByLabel("Present password").count()).isEqualTo(1);
      assertThat(cora.open(url("/desk/me/passkeys")).page().locator("main").innerText())
          .doesNotContain("you have none so far");
    }
  }

  @Test
  void hasNoBarriers() {
    try (var day = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      for (var ada : new Browser.Visitor[] {day, night}) {
        ada.open(url("/desk/sign-in"));
        look(ada);
        press(ada, "Sign in with the Guild");
        ada.open(url("/desk/me"));
        look(ada);
      }
    }
  }

  @Test
  void opensTheSameSessionAsAPasswordDoes() {
    var ada = new Visitor(port);
    var before = ada.get(DOOR + "?next=%2Fdesk%2Fme%3Fx%3D1");
    var session = session(ada);
    var answer = ada.get(back(before));
    assertThat(answer.location()).isEqualTo("/desk/me?x=1");
    assertThat(session(ada)).isNotEqualTo(session);
    assertThat(ada.get("/desk/me").page().select(".row__name")).hasSize(2);
    assertThat(ada.get(DOOR).location()).isEqualTo("/desk");
  }

  @Test
  void saysThatSomebodyTurnedBackAndWhereTheyWouldGoOn() {
    guild.refuse("access_denied");
    var ada = new Visitor(port);
    var refused = ada.get(back(ada.get(DOOR + "?next=%2Fdesk%2Fstaff")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[role=alert]").text()).startsWith("the Guild let nobody in");
    guild.refuse(null);
    var again = ada.get(refused.page().select("a[href^=" + DOOR + "]").attr("href"));
    assertThat(ada.get(back(again)).location()).isEqualTo("/desk/staff");
  }

  @Test
  void takesAnAnswerOnceAndInTheSameBrowserAlone() {
    var ada = new Visitor(port);
    var back = back(ada.get(DOOR));
    assertThat(new Visitor(port).get(back).status()).isEqualTo(422);
    assertThat(ada.get(back).status()).isEqualTo(303);
    ada.submit("/desk/me", "/desk/sign-out", Map.of());
    assertThat(ada.get(back).status()).isEqualTo(422);
    assertThat(ada.get("/desk/me").location()).startsWith("/desk/sign-in");
  }

  @Test
  void takesNoAnswerWithoutItsStateNorAnyAfterIt() {
    var ada = new Visitor(port);
    var back = back(ada.get(DOOR));
    var wrong = ada.get(back.replaceFirst("state=[^&]+", "state=another"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("[role=alert]").text()).startsWith("That took too long");
    assertThat(ada.get(back).status()).isEqualTo(422);
  }

  @Test
  void waitsTenMinutes() {
    var ada = new Visitor(port);
    var back = back(ada.get(DOOR));
    clock.forward(Duration.ofMinutes(10));
    assertThat(ada.get(back).page().select("[role=alert]").text()).startsWith("That took too long");
  }

  @Test
  void leadsNowhereElse() {
    var ada = new Visitor(port);
    assertThat(ada.get(back(ada.get(DOOR + "?next=https://evil.example/"))).location())
        .isEqualTo("/desk");
  }

  /** A newsroom comes from one network: who gets in does not count. */
  @Test
  void countsOnlyWhatWasInVain() {
    var ada = new Visitor(port);
    ada.get(back(ada.get(DOOR)));
    ada.submit("/desk/me", "/desk/sign-out", Map.of());
    for (int n = 0; n < 40; n++) {
      assertThat(ada.get(DOOR).status()).isEqualTo(303);
    }
    var refused = ada.get(DOOR);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isPresent();
  }

  private void join() {
    var link = invitations.first();
    new Visitor(port)
        .submit(
            "/desk/join?token=" + link.substring(link.indexOf('=') + 1),
            "/desk/join",
            Map.of("name", "Ada", "email", email, "password", PASSWORD));
  }

  /** Where the provider sends the browser back to, as a path. */
  private String back(Visitor.Answer sent) {
    var back = guild.visit(URI.create(sent.header("Location").orElseThrow()));
    assertThat(back.toString()).startsWith(url("/desk/sign-in/openid/back?"));
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  private static String session(Visitor visitor) {
    return visitor.cookies().stream()
        .filter(cookie -> cookie.getName().equals("masthead_desk"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static void press(Browser.Visitor visitor, String link) {
    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .click();
  }

  private static void look(Browser.Visitor visitor) {
    assertThat(visitor.barriers()).as(visitor.page().url()).isEmpty();
    assertThat(visitor.overflow()).as(visitor.page().url()).isZero();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
