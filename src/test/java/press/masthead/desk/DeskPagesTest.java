package press.masthead.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Audit;
import press.masthead.staff.Invitations;
import press.masthead.testing.Browser;
import press.masthead.testing.MailFolder;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;

/** The newsroom comes in, in a real browser. */
@RunningMasthead
class DeskPagesTest {
  private static final String PASSWORD = "the tide table on the wall";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Audit audit;
  @Autowired MailFolder mail;
  @Autowired MovingClock clock;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void leadsFromTheFirstLinkToANewsroom() throws Exception {
    try (var ada = Browser.visitor(1280);
        var ben = Browser.visitorAtNight(390)) {
      join(ada, firstLink(), "ada-" + someone + "@courier.example");
      look(ada, "/desk/staff");
      ada.page().getByLabel("Name").fill("Ben Vane");
      ada.page().getByLabel("E-mail address").fill("ben-" + someone + "@courier.example");
      press(ada, "Send the invitation");
      assertThat(ada.page().locator("[role=status]").innerText())
          .isEqualTo("The invitation is on its way.");
      subEditor(ada).check();
      press(ada, "Save the roles");
      look(ada, null);
      assertThat(subEditor(ada).isChecked()).isTrue();

      join(ben, mail.token("ben-" + someone + "@courier.example"), null);
      assertThat(ben.page().url()).endsWith("/desk");
      assertThat(ben.page().locator("h1").innerText()).isEqualTo("What needs you");
      assertThat(ben.open(url("/desk/staff")).page().title()).startsWith("This is not yours to do");
      ben.open(url("/desk/me"));
      look(ben, null);

      setAuthenticator(ben);
      press(ben, "Sign out");
      signIn(ben, "ben-" + someone + "@courier.example");
      assertThat(ben.page().locator("h1").innerText()).isEqualTo("One more step");
      look(ben, null);
      ben.page().getByLabel("Code of your authenticator").fill("123456");
      press(ben, "Go on");
      assertThat(ben.page().locator("[role=alert]").innerText()).startsWith("This code is not");

      look(ada, "/desk/audit");
      assertThat(ada.page().locator("tbody").innerText())
          .contains("staff.set-authenticator", "staff.grant", "SUB_EDITOR", "staff.invite");
      assertThat(ada.page().locator("td.when").first().innerText()).contains(" - ");
      assertThat(ada.complaints()).isEmpty();
    }
    assertThat(audit.check(null)).isInstanceOf(Audit.Check.Whole.class);
  }

  @Test
  void letsNobodyInWithoutAnAccount() {
    var stranger = new Visitor(port);
    assertThat(stranger.get("/desk").location()).isEqualTo("/desk/sign-in");
    assertThat(stranger.get("/desk/audit?by=1").location())
        .isEqualTo("/desk/sign-in?next=%2Fdesk%2Faudit%3Fby%3D1");
    assertThat(stranger.get("/desk/sign-in").header("Cache-Control")).contains("no-store");
    assertThat(stranger.get("/desk/join?token=x").status()).isEqualTo(410);
    try (var visitor = Browser.visitor(390)) {
      visitor.open(url("/desk/sign-in"));
      look(visitor, null);
      signIn(visitor, "nobody@courier.example");
      assertThat(visitor.page().locator("[role=alert]").innerText())
          .startsWith("The e-mail address or the password is not right");
      look(visitor, null);
    }
  }

  @Test
  void leadsWhoForgotTheirPasswordToAnother() throws Exception {
    var email = "eve-" + someone + "@courier.example";
    try (var eve = Browser.visitorAtNight(360)) {
      join(eve, firstLink(), email);
      setAuthenticator(eve);
      press(eve, "Sign out");
      eve.page().getByText("Forgot your password?").click();
      look(eve, null);
      eve.page().getByLabel("E-mail address").fill("not an address");
      press(eve, "Send me a link");
      assertThat(eve.page().locator("[role=alert]").innerText()).startsWith("Enter an e-mail");
      assertThat(eve.page().getByLabel("E-mail address").inputValue()).isEqualTo("not an address");
      eve.page().getByLabel("E-mail address").fill(email);
      press(eve, "Send me a link");
      assertThat(eve.page().locator("h1").innerText()).isEqualTo("Look into your mail");
      look(eve, "/desk/password/new?token=" + mail.token(email));
      eve.page().getByLabel("New password").fill("short");
      press(eve, "Change the password");
      assertThat(eve.page().locator("[role=alert]").innerText()).startsWith("Choose a password");
      look(eve, null);
      eve.page().getByLabel("New password").fill("a kettle beside the window");
      press(eve, "Change the password");
      assertThat(eve.page().locator("h1").innerText()).isEqualTo("One more step");
      look(eve, "/desk/password/new?token=" + mail.token(email));
      assertThat(eve.page().locator("h1").innerText()).isEqualTo("This link is no longer good");
    }
  }

  /** As it does for an address of somebody. */
  @Test
  void saysTheSameForAnAddressOfNobody() {
    var email = "nobody-" + someone + "@courier.example";
    var stranger = new Visitor(port);
    for (int n = 0; n < 3; n++) {
      var asked = stranger.submit("/desk/password", "/desk/password", Map.of("email", email));
      assertThat(asked.location()).isEqualTo("/desk/password/sent");
    }
    assertThat(mail.all(email)).isEmpty();
    var fourth = stranger.submit("/desk/password", "/desk/password", Map.of("email", email));
    assertThat(fourth.status()).isEqualTo(429);
    assertThat(fourth.header("Retry-After")).isPresent();
  }

  @Test
  void helpsWhoLostTheirInvitationOrTheirAuthenticator() throws Exception {
    var email = "finn-" + someone + "@courier.example";
    try (var ada = Browser.visitor(1280);
        var finn = Browser.visitor(390)) {
      join(ada, firstLink(), "ada-" + someone + "@courier.example");
      ada.open(url("/desk/staff"));
      ada.page().getByLabel("Name").fill("Finn");
      ada.page().getByLabel("E-mail address").fill(email);
      press(ada, "Send the invitation");
      look(ada, null);
      press(ada, "Send another link");
      assertThat(ada.page().locator("[role=status]").innerText())
          .isEqualTo("The invitation is on its way.");
      assertThat(mail.all(email)).hasSize(2);
      join(finn, mail.token(email), null);
      setAuthenticator(finn);
      press(finn, "Sign out");
      look(ada, ada.page().url().replaceAll("^https?://[^/]*|[?].*", ""));
      press(ada, "Ask for no code");
      assertThat(ada.page().locator("[role=status]").innerText())
          .startsWith("Is asked for no code");
      signIn(finn, email);
      assertThat(finn.page().url()).endsWith("/desk/me");
    }
  }

  /** Who knew a form's token before somebody signed in does not know it afterwards. */
  @Test
  void givesWhoeverSignsInAnotherFormToken() {
    var email = "dora-" + someone + "@courier.example";
    var dora = new Visitor(port);
    dora.submit(
        "/desk/join?token=" + firstLink(),
        "/desk/join",
        Map.of("name", "Dora", "email", email, "password", PASSWORD));
    dora.submit("/desk/me", "/desk/sign-out", Map.of());
    var door = dora.get("/desk/sign-in");
    var before = door.page().select("input[name=_csrf]").val();
    dora.submit(door, "/desk/sign-in", Map.of("email", email, "password", PASSWORD));
    assertThat(dora.post("/desk/sign-out", Map.of("_csrf", before)).status()).isEqualTo(403);
    assertThat(dora.submit("/desk/me", "/desk/sign-out", Map.of()).status()).isEqualTo(303);
  }

  /** Whoever reads is not at the desk, and the other way round. */
  @Test
  void keepsReadersAndStaffApart() {
    try (var cora = Browser.visitor(1280)) {
      join(cora, firstLink(), "cora-" + someone + "@courier.example");
      var cookies = cora.page().context().cookies();
      assertThat(cookies)
          .filteredOn(cookie -> cookie.name.equals("masthead_desk"))
          .singleElement()
          .satisfies(cookie -> {
            assertThat(cookie.path).isEqualTo("/desk");
            assertThat(cookie.httpOnly).isTrue();
          });
      assertThat(cookies).noneMatch(cookie -> cookie.name.equals("masthead_reader"));
      cora.open(url("/account"));
      assertThat(cora.page().url()).contains("/account/sign-in");
    }
  }

  /** On the first title, of however many there are. */
  private static Locator subEditor(Browser.Visitor visitor) {
    return visitor.page().locator(".roles__title").first().getByLabel("Sub-editor");
  }

  private void setAuthenticator(Browser.Visitor visitor) throws Exception {
    visitor.open(url("/desk/me/authenticator"));
    look(visitor, null);
    var secret = visitor.page().locator(".secret").innerText().replace(" ", "");
    visitor.page().locator("#code").fill(code(secret));
    press(visitor, "Ask me for codes from now on");
    assertThat(visitor.page().locator(".codes li").count()).isEqualTo(10);
    look(visitor, null);
  }

  private String code(String secret) throws Exception {
    var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(key, clock.instant());
  }

  private void join(Browser.Visitor visitor, String token, @Nullable String email) {
    visitor.open(url("/desk/join?token=" + token));
    look(visitor, null);
    visitor.page().getByLabel("Name").fill("Somebody " + someone);
    if (email != null) {
      visitor.page().getByLabel("E-mail address").fill(email);
    }
    visitor.page().getByLabel("Password").fill(PASSWORD);
    press(visitor, "Join");
  }

  private String firstLink() {
    var link = invitations.first();
    return link.substring(link.indexOf('=') + 1);
  }

  private void signIn(Browser.Visitor visitor, String email) {
    visitor.open(url("/desk/sign-in"));
    visitor.page().getByLabel("E-mail address").fill(email);
    visitor.page().getByLabel("Password").fill(PASSWORD);
    press(visitor, "Sign in");
  }

  private static void press(Browser.Visitor visitor, String button) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** At that path, or where the visitor is. */
  private void look(Browser.Visitor visitor, @Nullable String path) {
    if (path != null) {
      visitor.open(url(path));
    }
    assertThat(visitor.barriers()).as(visitor.page().url()).isEmpty();
    assertThat(visitor.overflow()).as(visitor.page().url()).isZero();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
