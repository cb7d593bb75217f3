package press.masthead.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Titles;

/** Coming to the newsroom and signing in. */
class SignInsTest {
  private static final String PASSWORD = "the tide table on the wall";

  private final MovingClock clock = new MovingClock();
  private final Modules house =
      Modules.of(TestDatabase.create(), clock, "account", "changelog", "title", "staff");
  private final SignIns signIns = house.get(SignIns.class);
  private final Invitations invitations = house.get(Invitations.class);
  private final Staff staff = house.get(Staff.class);

  private Member.Id chief = Member.MASTHEAD;
  private String lastLink = "";

  @BeforeEach
  void openNewsroom() {
    titles();
    var address = invitations.first();
    var link = address.substring(address.indexOf('=') + 1);
    chief = done(invitations.join(link, "Ada Quill", "ada@courier.example", PASSWORD));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theFirstToComeAdministersThePublisher() {
    assertThat(invitations.isFirstWanted()).isFalse();
    var member = staff.find(chief).orElseThrow();
    assertThat(member.administrator()).isTrue();
    assertThat(staff.permissions(member)).containsExactlyInAnyOrder(Permission.values());
    assertThat(welcomed("ADA@courier.example ", PASSWORD)).isEqualTo(chief);
  }

  @Test
  void aLinkIsGoodOnceAndForAWeek() {
    var link = invite("ben@courier.example");
    assertThat(invitations.join(link, "Ben", null, "short"))
        .isEqualTo(
            new Invitations.Outcome.Refused(
                "password", "Choose a password of at least 10 characters."));
    clock.forward(Duration.ofDays(8));
    assertThat(refused(invitations.join(link, "Ben", null, PASSWORD))).isEqualTo("token");
    var newer = invite("ben@courier.example");
    done(invitations.join(newer, "Ben", null, PASSWORD));
    assertThat(refused(invitations.join(newer, "Ben", null, PASSWORD))).isEqualTo("token");
  }

  @Test
  void aNewInvitationEndsTheEarlierOne() {
    var earlier = invite("ben@courier.example");
    invite("ben@courier.example");
    assertThat(invitations.find(earlier)).isEmpty();
  }

  @Test
  void invitesNobodyWhoIsThereAlready() {
    assertThat(invite("ben@nowhere", "email")).contains("Enter an e-mail address");
    assertThat(invite("ada@courier.example", "email")).contains("already");
  }

  @Test
  void refusesWithoutSayingWhy() {
    assertThat(signIns.signIn("ada@courier.example", "another password"))
        .isEqualTo(new SignIns.SignIn.Refused());
    assertThat(signIns.signIn("nobody@courier.example", PASSWORD))
        .isEqualTo(new SignIns.SignIn.Refused());
    invite("cora@courier.example");
    assertThat(signIns.signIn("cora@courier.example", PASSWORD))
        .isEqualTo(new SignIns.SignIn.Refused());
  }

  @Test
  void suspendingEndsEverySession() {
    var ben = done(invitations.join(invite("ben@courier.example"), "Ben", null, PASSWORD));
    var epoch = signIns.epoch(ben);
    staff.suspend(ben, chief);
    assertThat(signIns.ofSession(ben, epoch)).isEmpty();
    assertThat(signIns.signIn("ben@courier.example", PASSWORD))
        .isEqualTo(new SignIns.SignIn.Refused());
    staff.readmit(ben, chief);
    assertThat(signIns.ofSession(ben, epoch)).isEmpty();
    assertThat(welcomed("ben@courier.example", PASSWORD)).isEqualTo(ben);
  }

  /** Also where two suspend each other at the same time. */
  @Test
  void somebodyAlwaysAdministersThePublisher() throws Exception {
    staff.suspend(chief, Member.MASTHEAD);
    assertThat(state(chief)).isEqualTo(Member.State.ACTIVE);
    var address = invitations.first();
    var link = address.substring(address.indexOf('=') + 1);
    var second = done(invitations.join(link, "Ben", "ben@courier.example", PASSWORD));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both =
          threads.invokeAll(
              List.of(
                  Executors.callable(() -> staff.suspend(chief, second)),
                  Executors.callable(() -> staff.suspend(second, chief))));
      for (var each : both) {
        each.get();
      }
    }
    assertThat(List.of(state(chief), state(second)))
        .containsExactlyInAnyOrder(Member.State.ACTIVE, Member.State.SUSPENDED);
  }

  @Test
  void asksForACodeOnceThereIsAnAuthenticator() {
    var secret = secret();
    assertThat(signIns.setAuthenticator(chief, secret, "000000")).isEmpty();
    var codes = signIns.setAuthenticator(chief, secret, code(secret, clock.instant()));
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(signIns.signIn("ada@courier.example", PASSWORD))
        .isEqualTo(new SignIns.SignIn.CodeWanted(chief));
    clock.forward(Duration.ofMinutes(1));
    assertThat(signIns.confirm(chief, code(secret, clock.instant())))
        .isInstanceOf(SignIns.SignIn.Welcome.class);
    assertThat(signIns.confirm(chief, codes.getFirst().toUpperCase(Locale.ROOT)))
        .isInstanceOf(SignIns.SignIn.Welcome.class);
    assertThat(signIns.confirm(chief, codes.getFirst())).isEqualTo(new SignIns.SignIn.Refused());
  }

  @Test
  void takesNoCodeTwiceNorAnOldOne() {
    var secret = secret();
    var code = code(secret, clock.instant());
    signIns.setAuthenticator(chief, secret, code);
    assertThat(signIns.confirm(chief, code)).isEqualTo(new SignIns.SignIn.Refused());
    clock.forward(Duration.ofMinutes(2));
    var stale = code(secret, clock.instant().minusSeconds(90));
    assertThat(signIns.confirm(chief, stale)).isEqualTo(new SignIns.SignIn.Refused());
    var slow = code(secret, clock.instant().minusSeconds(30));
    assertThat(signIns.confirm(chief, slow)).isInstanceOf(SignIns.SignIn.Welcome.class);
  }

  @Test
  void changingThePasswordEndsOtherSessions() {
    var member = staff.find(chief).orElseThrow();
    var epoch = signIns.epoch(chief);
    assertThat(signIns.changePassword(member, "wrong", "a much longer password")).isPresent();
    assertThat(signIns.changePassword(member, PASSWORD, "short")).isPresent();
    assertThat(signIns.changePassword(member, PASSWORD, "a much longer password")).isEmpty();
    assertThat(signIns.ofSession(chief, epoch)).isEmpty();
    assertThat(welcomed("ada@courier.example", "a much longer password")).isEqualTo(chief);
  }

  @Test
  void everyActIsInTheAudit() {
    done(invitations.join(invite("ben@courier.example"), "Ben", null, PASSWORD));
    welcomed("ben@courier.example", PASSWORD);
    assertThat(house.get(Audit.class).find(Audit.Query.EVERYTHING, 10))
        .extracting(entry -> entry.act().verb())
        .containsExactly("staff.sign-in", "staff.join", "staff.invite", "staff.join");
  }

  private Member.State state(Member.Id member) {
    return staff.find(member).orElseThrow().state();
  }

  private void titles() {
    Courier.found(house.get(Titles.class));
  }

  private String secret() {
    return signIns.authenticator(staff.find(chief).orElseThrow()).secret();
  }

  private static String code(String secret, Instant at) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, at);
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  /** The link's secret. */
  private String invite(String email) {
    done(outcome(email));
    return lastLink;
  }

  private String invite(String email, String field) {
    assertThat(outcome(email)).isInstanceOf(Invitations.Outcome.Refused.class);
    var refusal = (Invitations.Outcome.Refused) outcome(email);
    assertThat(refusal.field()).isEqualTo(field);
    return refusal.mend();
  }

  private Invitations.Outcome outcome(String email) {
    return invitations.invite("Somebody", email, chief, token -> lastLink = token.value());
  }

  private Member.Id welcomed(String email, String password) {
    var outcome = signIns.signIn(email, password);
    assertThat(outcome).isInstanceOf(SignIns.SignIn.Welcome.class);
    return ((SignIns.SignIn.Welcome) outcome).member().id();
  }

  private static Member.Id done(Invitations.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Invitations.Outcome.Done.class);
    return ((Invitations.Outcome.Done) outcome).member();
  }

  private static String refused(Invitations.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Invitations.Outcome.Refused.class);
    return ((Invitations.Outcome.Refused) outcome).field();
  }
}
