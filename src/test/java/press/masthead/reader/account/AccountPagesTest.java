package press.masthead.reader.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.testing.MailFolder;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;

@RunningMasthead
class AccountPagesTest {
  private static final String PASSWORD = "a bicycle in the rain";
  @LocalServerPort private int port;
  @Autowired private MailFolder mail;
  @Autowired private JdbcClient jdbc;
  private final String email = "ben-" + UUID.randomUUID() + "@example.org";
  private Visitor ben;

  @BeforeEach
  void openBrowser() {
    ben = new Visitor(port);
  }

  @Test
  void leadsFromRegisteringToSigningOut() {
    var registered = register(ben, "Ben");
    assertThat(registered.status()).isEqualTo(303);
    assertThat(ben.get(registered.location()).page().text()).contains("Look into your mail");

    var link = "/account/verify?token=" + mail.token(email);
    assertThat(ben.get(link).status()).isEqualTo(200);
    var verified = ben.submit(link, "/account/verify", Map.of());
    assertThat(verified.location()).isEqualTo("/account/verified");
    assertThat(ben.get(link).status()).as("good once").isEqualTo(410);

    assertThat(signIn("/world%23comments", PASSWORD).location()).isEqualTo("/world#comments");
    assertThat(ben.get("/account/state").response().body())
        .contains("\"signedIn\":true", "\"displayName\":\"Ben\"", "\"verified\":true");

    var out = ben.submit("/account", "/account/sign-out", Map.of());
    assertThat(out.location()).isEqualTo("/");
    assertThat(ben.get("/account/state").response().body()).contains("\"signedIn\":false");
    assertThat(ben.get("/account").location()).startsWith("/account/sign-in");
  }

  @Test
  void keepsWhatWasTypedButThePasswordAndPointsAtTheMistake() {
    var refused =
        ben.submit(
            "/account/register",
            "/account/register",
            Map.of("email", "ben@", "displayName", "<b>Ben</b>", "password", "short"));
    assertThat(refused.status()).isEqualTo(422);
    var page = refused.page();
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.selectXpath("//input[@name='email']").attr("value")).isEqualTo("ben@");
    assertThat(page.selectXpath("//input[@name='displayName']").attr("value"))
        .isEqualTo("<b>Ben</b>");
    assertThat(page.selectXpath("//input[@name='password']").attr("value")).isEmpty();
    for (var link : page.select(".notice--bad a")) {
      var field = page.expectFirst(link.attr("href"));
      assertThat(field.attr("aria-invalid")).isEqualTo("true");
      for (var id : field.attr("aria-describedby").split(" ", -1)) {
        assertThat(page.getElementById(id)).isNotNull();
      }
    }
    assertThat(page.select(".notice--bad a")).hasSize(2);
  }

  @Test
  void nothingMayBeKeptByCaches() {
    for (var path :
        new String[] {
          "/account/register",
          "/account/sign-in",
          "/account/forgot",
          "/account/state",
          "/account/verify?token=x",
          "/account/reset?token=x",
          "/account"
        }) {
      assertThat(ben.get(path).header("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void answersAlikeWhetherOrNotAnAddressHasAnAccount() {
    register(ben, "Ben");
    ben.submit("/account/verify?token=" + mail.token(email), "/account/verify", Map.of());
    var other = "nobody-" + UUID.randomUUID() + "@example.org";

    assertThat(seen(register(ben, "Ben"), email))
        .isEqualTo(seen(register(ben, other, "Ben"), other));
    assertThat(seen(forgot(email), email)).isEqualTo(seen(forgot("un" + other), "un" + other));
    assertThat(seen(tryPassword(email), email))
        .isEqualTo(seen(tryPassword("no" + other), "no" + other));
  }

  @Test
  void resetsAForgottenPasswordAndEndsEverySession() {
    register(ben, "Ben");
    signIn("/", PASSWORD);
    var elsewhere = new Visitor(port);
    assertThat(
            elsewhere
                .submit("/account/forgot", "/account/forgot", Map.of("email", email))
                .location())
        .isEqualTo("/account/forgotten");
    var link = "/account/reset?token=" + mail.token(email);
    var weak = elsewhere.submit(link, "/account/reset", Map.of("password", "password123"));
    assertThat(weak.status()).isEqualTo(422);
    var done =
        elsewhere.submit(weak, "/account/reset", Map.of("password", "umbrellas are for cowards"));
    assertThat(done.location()).isEqualTo("/account/changed");
    assertThat(ben.get("/account/state").response().body()).contains("\"signedIn\":false");
    assertThat(signIn("/", PASSWORD).status()).isEqualTo(422);
    assertThat(signIn("/", "umbrellas are for cowards").status()).isEqualTo(303);
  }

  @Test
  void goesToNoOtherSiteAfterSigningIn() {
    register(ben, "Ben");
    for (var next :
        new String[] {
          "https://evil.example/", "//evil.example/", "/%5Cevil.example", "%5C%5Cevil.example",
          "/%09/evil.example", "javascript:alert(1)", "evil.example", ""
        }) {
      var visitor = new Visitor(port);
      var answer =
          visitor.submit(
              "/account/sign-in?next=" + next,
              "/account/sign-in",
              Map.of("email", email, "password", PASSWORD));
      assertThat(answer.location()).as(next).isEqualTo("/");
      var tampered =
          visitor.submit(
              new Visitor(port).get("/account/sign-in"), "/account/sign-in", Map.of("next", next));
      assertThat(tampered.status()).as("another browser's form").isEqualTo(403);
    }
  }

  @Test
  void refusesAFormWithoutItsToken() {
    var refused = ben.post("/account/register", Map.of("email", email));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("no longer valid");
  }

  @Test
  void setsCookiesThatScriptsAndOtherSitesCannotUse() {
    register(ben, "Ben");
    assertThat(ben.cookies()).extracting(HttpCookie::getName).doesNotContain("masthead_reader");
    var signedIn = signIn("/", PASSWORD);
    assertThat(signedIn.response().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("masthead_reader=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=2592000"));
  }

  @Test
  void takesANewSessionIdWhenSigningIn() {
    register(ben, "Ben");
    signIn("/", PASSWORD);
    var first = session();
    ben.submit("/account", "/account/sign-out", Map.of());
    signIn("/", PASSWORD);
    assertThat(session()).isNotEqualTo(first);
  }

  @Test
  void signsOutEverywhereElse() {
    register(ben, "Ben");
    var phone = new Visitor(port);
    phone.submit(
        "/account/sign-in", "/account/sign-in", Map.of("email", email, "password", PASSWORD));
    signIn("/", PASSWORD);
    ben.submit("/account", "/account/sessions", Map.of());
    assertThat(ben.get("/account/state").response().body()).contains("\"signedIn\":true");
    assertThat(phone.get("/account/state").response().body()).contains("\"signedIn\":false");
  }

  @Test
  void saysHowLongToWaitAfterTooManyAttemptsAndKeepsTheAddress() {
    for (var i = 0; i < 10; i++) {
      assertThat(tryPassword(email).status()).isEqualTo(422);
    }
    var refused = tryPassword(email);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After").map(Integer::parseInt).orElseThrow()).isBetween(1, 60);
    assertThat(refused.page().text()).contains("Wait ").contains("then try again");
    assertThat(refused.page().selectXpath("//input[@name='email']").attr("value")).isEqualTo(email);
  }

  @Test
  void changesNameAddressAndPassword() {
    register(ben, "Ben");
    signIn("/", PASSWORD);
    assertThat(ben.get("/account").page().text()).contains("Confirm your address");
    assertThat(ben.submit("/account", "/account/verification", Map.of()).status()).isEqualTo(303);
    ben.submit("/account", "/account/name", Map.of("displayName", "Benjamín"));
    assertThat(ben.get("/account/state").response().body()).contains("Benjamín");
    ben.submit("/account", "/account/email", Map.of("email", "new-" + email));
    ben.submit("/account/verify?token=" + mail.token("new-" + email), "/account/verify", Map.of());
    assertThat(ben.get("/account").page().selectXpath("//input[@name='email']").attr("value"))
        .isEqualTo("new-" + email);
    var wrong =
        ben.submit("/account", "/account/password", Map.of("present", "x", "password", "y"));
    assertThat(wrong.status()).isEqualTo(422);
    var changed =
        ben.submit(
            "/account",
            "/account/password",
            Map.of("present", PASSWORD, "password", "two old boats, one oar"));
    assertThat(ben.get(changed.location()).page().text()).contains("Your password is changed");
  }

  @Test
  void givesAndErasesWhatIsKept() {
    register(ben, "Ben");
    signIn("/", PASSWORD);
    var data = ben.get("/account/data");
    assertThat(data.header("Content-Disposition").orElseThrow()).contains("attachment");
    assertThat(data.response().body()).contains(email);
    var erased = ben.submit("/account", "/account/erasure", Map.of("password", PASSWORD));
    assertThat(ben.get(erased.location()).page().text()).contains("deleted");
    assertThat(ben.get("/account/state").response().body()).contains("\"signedIn\":false");
    assertThat(
            jdbc.sql("select count(*) from reader where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void opensNoSessionForWhoOnlyLooks() {
    ben.get("/account/sign-in");
    ben.get("/account/register");
    ben.get("/account/state");
    ben.get("/");
    assertThat(ben.cookies()).extracting(HttpCookie::getName).containsExactly("masthead_form");
  }

  private Visitor.Answer register(Visitor visitor, String name) {
    return register(visitor, email, name);
  }

  private Visitor.Answer register(Visitor visitor, String address, String name) {
    return visitor.submit(
        "/account/register",
        "/account/register",
        Map.of("email", address, "displayName", name, "password", PASSWORD));
  }

  private Visitor.Answer signIn(String next, String password) {
    return ben.submit(
        "/account/sign-in?next=" + next,
        "/account/sign-in",
        Map.of("email", email, "password", password));
  }

  private Visitor.Answer forgot(String address) {
    return ben.submit("/account/forgot", "/account/forgot", Map.of("email", address));
  }

  private Visitor.Answer tryPassword(String address) {
    return ben.submit(
        "/account/sign-in",
        "/account/sign-in",
        Map.of("email", address, "password", "wrong guess"));
  }

  /** All a stranger can compare, without what they typed and what differs by chance. */
  private static String seen(Visitor.Answer answer, String address) {
    var page = answer.page().clone();
    page.select("input[name=_csrf]").remove();
    return answer.status()
        + " "
        + answer.header("Location").orElse("")
        + page.html().replace(address, "ADDRESS");
  }

  private String session() {
    return ben.cookies().stream()
        .filter(cookie -> cookie.getName().equals("masthead_reader"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }
}
