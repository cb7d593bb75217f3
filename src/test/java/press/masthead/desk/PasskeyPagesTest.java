package press.masthead.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Invitations;
import press.masthead.testing.Browser;
import press.masthead.testing.PasskeyDevice;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;

/** Passkeys at the desk: made, used and removed. */
@RunningMasthead
class PasskeyPagesTest {
  private static final String PASSWORD = "the tide table on the wall";
  private static final String MINE = "/desk/me/passkeys";
  private static final String DOOR = "/desk/sign-in/passkey";

  @LocalServerPort int port;
  @Autowired Invitations invitations;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  /** In a real browser, with a device that knows its owner at once. */
  @Test
  void letsSomebodyInWithoutAPassword() {
    try (var ada = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      plugIn(ada);
      join(ada);
      ada.open(url(MINE));
      look(ada);
      add(ada, "another password");
      assertThat(said(ada, "alert")).isEqualTo("This is not your present password.");
      add(ada, PASSWORD);
      assertThat(said(ada, "status")).isEqualTo("Added: you can sign in with it from now on.");
      look(ada);
      add(ada, PASSWORD);
      assertThat(said(ada, "alert")).isEqualTo("This device has a passkey of yours already.");

      ada.press("Sign out");
      look(ada);
      ada.press("Sign in with a passkey");
      ada.page().waitForURL("**/desk");
      ada.open(url(MINE));
      assertThat(ada.page().locator(".row__detail").innerText())
          .startsWith("For localhost · added ")
          .contains("last used");
      night.page().context().addCookies(ada.page().context().cookies());
      night.open(url(MINE));
      look(night);

      ada.press("Remove Phone");
      assertThat(said(ada, "status")).isEqualTo("Removed: it lets nobody in any more.");
      ada.press("Sign out");
      ada.press("Sign in with a passkey");
      assertThat(said(ada, "alert")).startsWith("This passkey lets nobody in.");
    }
  }

  @Test
  void opensTheSameSessionAsAPasswordDoes() {
    var ada = join();
    var device = added(ada);
    var stranger = new Visitor(port);
    var answer = device.show(options(stranger, DOOR, Map.of()), origin());
    assertThat(signIn(stranger, answer, "/desk/me").location()).isEqualTo("/desk/me");
    assertThat(stranger.get("/desk/me").page().select(".row__name")).hasSize(2);
  }

  @Test
  void takesAnAnswerOnceAndInTheSameBrowserAlone() {
    var ada = join();
    var device = added(ada);
    var stranger = new Visitor(port);
    var answer = device.show(options(stranger, DOOR, Map.of()), origin());
    assertThat(signIn(new Visitor(port), answer, null).status()).isEqualTo(422);
    assertThat(signIn(stranger, answer, null).status()).isEqualTo(303);
    stranger.submit("/desk/me", "/desk/sign-out", Map.of());
    assertThat(signIn(stranger, answer, null).status()).isEqualTo(422);
    assertThat(stranger.get("/desk/me").location()).startsWith("/desk/sign-in");
  }

  @Test
  void showsAndRemovesOnesOwnAlone() {
    var ada = join();
    added(ada);
    var removal = ada.get(MINE).page().select("form[action$=/removal]").attr("action");
    var ben = join();
    assertThat(ben.get(MINE).page().select("form[action$=/removal]")).isEmpty();
    ben.post(removal, Map.of("_csrf", token(ben, MINE)));
    assertThat(ada.get(MINE).page().select(".row__name").text()).isEqualTo("Phone");
    ada.submit(MINE, removal, Map.of());
    assertThat(ada.get(MINE).page().select(".row__name")).isEmpty();
  }

  @Test
  void isTriedOnlySoOften() {
    var stranger = new Visitor(port);
    var token = Map.of("_csrf", token(stranger, DeskSecurity.SIGN_IN));
    for (int n = 0; n < 40; n++) {
      assertThat(stranger.post(DOOR + "/options", token).status()).isEqualTo(200);
    }
    assertThat(stranger.post(DOOR + "/options", token).status()).isEqualTo(429);
  }

  private static void plugIn(Browser.Visitor visitor) {
    var devtools = visitor.page().context().newCDPSession(visitor.page());
    devtools.send("WebAuthn.enable");
    var device = new JsonObject();
    device.addProperty("protocol", "ctap2");
    device.addProperty("transport", "internal");
    device.addProperty("hasResidentKey", true);
    device.addProperty("hasUserVerification", true);
    device.addProperty("isUserVerified", true);
    var options = new JsonObject();
    options.add("options", device);
    devtools.send("WebAuthn.addVirtualAuthenticator", options);
  }

  private void join(Browser.Visitor visitor) {
    visitor.open(url("/desk/join?token=" + firstLink()));
    visitor.page().getByLabel("Name").fill("Ada " + someone);
    visitor.page().getByLabel("E-mail address").fill(UUID.randomUUID() + "@courier.example");
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Join");
  }

  private static void add(Browser.Visitor visitor, String present) {
    visitor.page().getByLabel("What you call it").fill("Phone");
    visitor.page().getByLabel("Present password").fill(present);
    visitor.press("Add a passkey");
  }

  private static String said(Browser.Visitor visitor, String role) {
    return visitor.page().waitForSelector("[role=" + role + "]").innerText();
  }

  private static void look(Browser.Visitor visitor) {
    assertThat(visitor.barriers()).as(visitor.page().url()).isEmpty();
    assertThat(visitor.overflow()).as(visitor.page().url()).isZero();
  }

  private Visitor join() {
    var visitor = new Visitor(port);
    visitor.submit(
        "/desk/join?token=" + firstLink(),
        "/desk/join",
        Map.of(
            "name", "Ada", "email", UUID.randomUUID() + "@courier.example", "password", PASSWORD));
    return visitor;
  }

  private PasskeyDevice added(Visitor visitor) {
    var device = new PasskeyDevice();
    var form = Map.of("name", "Phone", "present", PASSWORD);
    var made = device.make(options(visitor, MINE, form), origin());
    var answer = visitor.submit(MINE, MINE, Map.of("name", "Phone", "answer", made));
    assertThat(answer.status()).isEqualTo(303);
    return device;
  }

  private static String options(Visitor visitor, String path, Map<String, String> form) {
    var fields = new HashMap<>(form);
    fields.put("_csrf", token(visitor, path.equals(DOOR) ? DeskSecurity.SIGN_IN : path));
    var answer = visitor.post(path + "/options", fields);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    return answer.response().body();
  }

  private static Visitor.Answer signIn(Visitor visitor, String answer, @Nullable String next) {
    var page = DeskSecurity.SIGN_IN + (next == null ? "" : "?next=" + next);
    return visitor.submit(page, DOOR, Map.of("answer", answer));
  }

  private static String token(Visitor visitor, String page) {
    return visitor.get(page).page().select("input[name=_csrf]").val();
  }

  private String firstLink() {
    var link = invitations.first();
    return link.substring(link.indexOf('=') + 1);
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private String url(String path) {
    return origin() + path;
  }
}
