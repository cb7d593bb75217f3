package press.masthead.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.masthead.staff.Passkeys.Asking;
import press.masthead.staff.SignIns.SignIn;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.PasskeyDevice;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Titles;
import tools.jackson.databind.json.JsonMapper;

/** Signing in by a passkey, with a device of the test's own. */
class PasskeysTest {
  private static final String PASSWORD = "the tide table on the wall";
  private static final Site COURIER = new Site("courier.example", "https://courier.example");
  private static final Site HERALD = new Site("herald.example", "https://herald.example");

  private final MovingClock clock = new MovingClock();
  private final Modules house =
      Modules.of(TestDatabase.create(), clock, "account", "changelog", "title", "staff");
  private final Passkeys passkeys = house.get(Passkeys.class);
  private final SignIns signIns = house.get(SignIns.class);
  private final Staff staff = house.get(Staff.class);
  private final Invitations invitations = house.get(Invitations.class);

  private String lastLink = "";
  private final Member ada = member("ada@courier.example");

  @BeforeEach
  void openNewsroom() {
    Courier.found(house.get(Titles.class));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void letsItsOwnerInWithoutACode() throws Exception {
    setAuthenticator();
    var device = added("Phone", COURIER);
    assertThat(signIn(device, COURIER)).contains(new SignIn.Welcome(ada, signIns.epoch(ada.id())));
  }

  @Test
  void tellsItsOwnerWhereItIsGoodAndWhenItWasUsed() {
    var device = added(" Phone ", COURIER);
    var passkey = passkeys.of(ada.id()).getFirst();
    assertThat(passkey.name()).isEqualTo("Phone");
    assertThat(passkey.host()).isEqualTo("courier.example");
    assertThat(passkey.lastUsed()).isNull();
    clock.forward(Duration.ofDays(1));
    signIn(device, COURIER);
    assertThat(passkeys.of(ada.id()).getFirst().lastUsed())
        .isAfter(passkey.added().plus(Duration.ofHours(23)));
  }

  @Test
  void asksForOneThatKnowsItsOwnerAndNeedsNoName() {
    var device = added("Phone", COURIER);
    added("Elsewhere", HERALD);
    var options = JsonMapper.shared().readTree(askForNew(COURIER).options());
    assertThat(options.at("/rp/id").asString()).isEqualTo("courier.example");
    assertThat(options.at("/user/name").asString()).isEqualTo("ada@courier.example");
    assertThat(options.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
    assertThat(options.at("/authenticatorSelection/userVerification").asString())
        .isEqualTo("required");
    assertThat(options.at("/excludeCredentials").size()).isEqualTo(1);
    assertThat(signIn(device, COURIER)).isPresent();

    var who = JsonMapper.shared().readTree(passkeys.askWho(COURIER).options());
    assertThat(who.at("/userVerification").asString()).isEqualTo("required");
    assertThat(who.at("/allowCredentials").size()).isZero();
  }

  @Test
  void addsNoneWithoutThePasswordOrANameForIt() {
    assertThat(passkeys.askForNew(ada, "Phone", "another password", COURIER))
        .isEqualTo(new Asking.Refused("This is not your present password."));
    assertThat(passkeys.askForNew(ada, " ", PASSWORD, COURIER)).isInstanceOf(Asking.Refused.class);
    assertThat(passkeys.askForNew(ada, "x".repeat(81), PASSWORD, COURIER))
        .isInstanceOf(Asking.Refused.class);
  }

  @Test
  void takesOnlyTheAnswerToItsOwnQuestion() {
    var device = new PasskeyDevice();
    var asked = askForNew(COURIER);
    var another = askForNew(COURIER);
    var made = device.make(asked.options(), COURIER.origin());
    assertThat(passkeys.add(ada, "Phone", COURIER, another.challenge(), made)).isPresent();
    assertThat(passkeys.add(ada, "Phone", COURIER, asked.challenge(), made)).isEmpty();

    var who = passkeys.askWho(COURIER);
    var shown = device.show(who.options(), COURIER.origin());
    var later = passkeys.askWho(COURIER).challenge();
    assertThat(passkeys.signIn(COURIER, later, shown)).isEmpty();
    assertThat(passkeys.signIn(COURIER, who.challenge(), made)).isEmpty();
    assertThat(passkeys.signIn(COURIER, who.challenge(), shown)).isPresent();
  }

  @Test
  void isGoodAtItsOwnHostAlone() {
    var device = added("Phone", COURIER);
    assertThat(signIn(device, HERALD)).isEmpty();

    var who = passkeys.askWho(COURIER);
    var caught = device.show(who.options(), "https://courier.example.evil.example");
    assertThat(passkeys.signIn(COURIER, who.challenge(), caught)).isEmpty();
    var plain = device.show(who.options(), "http://courier.example");
    assertThat(passkeys.signIn(COURIER, who.challenge(), plain)).isEmpty();
    assertThat(signIn(device, COURIER)).isPresent();
  }

  @Test
  void takesNoneThatDoesNotKnowItsOwner() {
    var asked = askForNew(COURIER);
    var careless = new PasskeyDevice().verifyingNobody();
    var made = careless.make(asked.options(), COURIER.origin());
    assertThat(passkeys.add(ada, "Phone", COURIER, asked.challenge(), made)).isPresent();
    assertThat(passkeys.of(ada.id())).isEmpty();

    var device = added("Phone", COURIER);
    assertThat(signIn(device.verifyingNobody(), COURIER)).isEmpty();
  }

  @Test
  void letsNoCopyInThatCountsBehind() {
    var device = added("Phone", COURIER);
    var copy = device.copy();
    assertThat(signIn(device, COURIER)).isPresent();
    assertThat(signIn(device, COURIER)).isPresent();
    assertThat(signIn(copy, COURIER)).isEmpty();
    assertThat(signIn(device, COURIER)).isPresent();
  }

  @Test
  void takesAVaultThatCountsNothing() {
    var vault = add(new PasskeyDevice().notCounting(), ada, "Vault", COURIER);
    assertThat(signIn(vault, COURIER)).isPresent();
    assertThat(signIn(vault, COURIER)).isPresent();
  }

  @Test
  void belongsToWhomItSays() {
    var bens = add(new PasskeyDevice(), member("ben@courier.example"), "Phone", COURIER);
    var device = added("Phone", COURIER);
    assertThat(signIn(bens.copy().sayingItIs(device), COURIER)).isEmpty();
    assertThat(signIn(bens, COURIER).orElseThrow().member().email())
        .isEqualTo("ben@courier.example");
  }

  @Test
  void isAddedOnce() {
    var device = added("Phone", COURIER);
    var ben = member("ben@courier.example");
    var asked = (Asking.Asked) passkeys.askForNew(ben, "Mine", PASSWORD, COURIER);
    var made = device.make(asked.options(), COURIER.origin());
    assertThat(passkeys.add(ben, "Mine", COURIER, asked.challenge(), made)).isPresent();
    assertThat(passkeys.of(ben.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"rawId\":\"%\"}",
        "{\"id\":\"eA\",\"rawId\":\"eA\",\"type\":\"public-key\",\"response\":{}}"
      })
  void makesNothingOfNonsense(String answer) {
    var asked = askForNew(COURIER);
    assertThat(passkeys.add(ada, "Phone", COURIER, asked.challenge(), answer)).isPresent();
    var who = passkeys.askWho(COURIER);
    assertThat(passkeys.signIn(COURIER, who.challenge(), answer)).isEmpty();
  }

  @Test
  void letsNobodyInWhoIsSuspended() {
    var device = added("Phone", COURIER);
    staff.suspend(ada.id(), Member.MASTHEAD);
    assertThat(signIn(device, COURIER)).isEmpty();
    assertThat(passkeys.of(ada.id()).getFirst().lastUsed()).isNull();
    staff.readmit(ada.id(), Member.MASTHEAD);
    assertThat(signIn(device, COURIER)).isPresent();
  }

  @Test
  void outlivesPasswordsAndSessions() {
    var device = added("Phone", COURIER);
    signIns.endSessions(ada.id());
    assertThat(signIns.changePassword(ada, PASSWORD, "a much longer password")).isEmpty();
    var link = invitations.renew("ada@courier.example").orElseThrow();
    var token = link.substring(link.indexOf('=') + 1);
    assertThat(invitations.join(token, "Ada", null, PASSWORD))
        .isInstanceOf(Invitations.Outcome.Done.class);
    assertThat(signIn(device, COURIER)).isPresent();
  }

  @Test
  void isRemovedByItsOwnerAlone() {
    var device = added("Phone", COURIER);
    var id = passkeys.of(ada.id()).getFirst().id();
    passkeys.remove(member("ben@courier.example").id(), id);
    assertThat(signIn(device, COURIER)).isPresent();
    passkeys.remove(ada.id(), id);
    assertThat(passkeys.of(ada.id())).isEmpty();
    assertThat(signIn(device, COURIER)).isEmpty();
  }

  @Test
  void everyActIsInTheAudit() {
    var device = added("Phone", COURIER);
    signIn(device, COURIER);
    signIns.signIn("ada@courier.example", PASSWORD);
    passkeys.remove(ada.id(), passkeys.of(ada.id()).getFirst().id());
    var query = new Audit.Query(null, ada.id().subject(), ada.id(), null, null, null, null);
    assertThat(house.get(Audit.class).find(query, 4))
        .extracting(entry -> entry.act().verb() + " " + entry.act().details())
        .containsExactly(
            "staff.remove-passkey {host=courier.example}",
            "staff.sign-in {how=password}",
            "staff.sign-in {how=passkey}",
            "staff.add-passkey {host=courier.example}");
  }

  private PasskeyDevice added(String name, Site site) {
    return add(new PasskeyDevice(), ada, name, site);
  }

  private PasskeyDevice add(PasskeyDevice device, Member member, String name, Site site) {
    var asked = (Asking.Asked) passkeys.askForNew(member, name, PASSWORD, site);
    var made = device.make(asked.options(), site.origin());
    assertThat(passkeys.add(member, name, site, asked.challenge(), made)).isEmpty();
    return device;
  }

  private Asking.Asked askForNew(Site site) {
    return (Asking.Asked) passkeys.askForNew(ada, "Phone", PASSWORD, site);
  }

  private Optional<SignIn.Welcome> signIn(PasskeyDevice device, Site site) {
    var who = passkeys.askWho(site);
    return passkeys.signIn(site, who.challenge(), device.show(who.options(), site.origin()));
  }

  private Member member(String email) {
    invitations.invite("Somebody", email, Member.MASTHEAD, token -> lastLink = token.value());
    var outcome = invitations.join(lastLink, "Somebody", null, PASSWORD);
    assertThat(outcome).isInstanceOf(Invitations.Outcome.Done.class);
    return staff.find(((Invitations.Outcome.Done) outcome).member()).orElseThrow();
  }

  private void setAuthenticator() throws InvalidKeyException {
    var secret = signIns.authenticator(ada).secret();
    var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
    var code =
        new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, clock.instant());
    assertThat(signIns.setAuthenticator(ada.id(), secret, code)).isNotEmpty();
  }
}
