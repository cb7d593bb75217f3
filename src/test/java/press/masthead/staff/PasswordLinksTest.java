package press.masthead.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.staff.PasswordLinks.Choice;
import press.masthead.staff.SignIns.SignIn;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Titles;

/** Choosing another password by a link that comes by mail. */
class PasswordLinksTest {
  private static final String ADA = "ada@courier.example";
  private static final String OLD = "the tide table on the wall";
  private static final String NEW = "a kettle beside the window";

  private final MovingClock clock = new MovingClock();
  private final Modules house =
      Modules.of(TestDatabase.create(), clock, "account", "changelog", "title", "staff");
  private final PasswordLinks links = house.get(PasswordLinks.class);
  private final SignIns signIns = house.get(SignIns.class);
  private final Invitations invitations = house.get(Invitations.class);
  private final Staff staff = house.get(Staff.class);
  private final List<String> letters = new ArrayList<>();

  private Member.Id ada = Member.MASTHEAD;

  @BeforeEach
  void openNewsroom() {
    Courier.found(house.get(Titles.class));
    var address = invitations.first();
    var joined =
        invitations.join(address.substring(address.indexOf('=') + 1), "Ada Quill", ADA, OLD);
    ada = ((Invitations.Outcome.Done) joined).member();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void letsSomebodyInWithTheNewPasswordAlone() {
    var epoch = signIns.epoch(ada);
    var link = send(" ADA@courier.example");
    assertThat(links.find(link)).map(Member::id).contains(ada);
    assertThat(signIns.ofSession(ada, epoch)).as("the old one is good until then").isPresent();
    assertThat(links.choose(link, NEW)).isInstanceOf(Choice.Done.class);
    assertThat(signIns.ofSession(ada, epoch)).as("every session has ended").isEmpty();
    assertThat(signIns.signIn(ADA, OLD)).isEqualTo(new SignIn.Refused());
    assertThat(signIns.signIn(ADA, NEW)).isInstanceOf(SignIn.Welcome.class);
    assertThat(links.choose(link, OLD)).as("once").isEqualTo(new Choice.Gone());
  }

  @Test
  void keepsTheLinkWhereThePasswordWillNotDo() {
    var link = send(ADA);
    assertThat(links.choose(link, "short"))
        .isEqualTo(new Choice.Refused("Choose a password of at least 10 characters."));
    assertThat(links.choose(link, "ada quill")).isInstanceOf(Choice.Refused.class);
    assertThat(links.choose(link, NEW)).isInstanceOf(Choice.Done.class);
  }

  @Test
  void isGoodForAnHourAndUntilTheNext() {
    var first = send(ADA);
    var second = send(ADA);
    assertThat(links.find(first)).isEmpty();
    clock.forward(Duration.ofMinutes(59));
    assertThat(links.find(second)).isPresent();
    clock.forward(Duration.ofMinutes(2));
    assertThat(links.choose(second, NEW)).isEqualTo(new Choice.Gone());
    assertThat(signIns.signIn(ADA, OLD)).isInstanceOf(SignIn.Welcome.class);
  }

  /** A mailbox that somebody broke into is not enough. */
  @Test
  void asksForACodeStill() {
    var secret = signIns.authenticator(staff.find(ada).orElseThrow()).secret();
    signIns.setAuthenticator(ada, secret, code(secret));
    assertThat(links.choose(send(ADA), NEW)).isEqualTo(new Choice.Done(new SignIn.CodeWanted(ada)));
    clock.forward(Duration.ofMinutes(1));
    assertThat(signIns.confirm(ada, code(secret))).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void anAdministratorHelpsWhoLostTheirAuthenticator() {
    var ben = join("ben@courier.example");
    var secret = signIns.authenticator(staff.find(ben).orElseThrow()).secret();
    signIns.setAuthenticator(ben, secret, code(secret));
    signIns.dropAuthenticator(ben, ada);
    signIns.dropAuthenticator(ben, ada);
    assertThat(signIns.signIn("ben@courier.example", OLD)).isInstanceOf(SignIn.Welcome.class);
    assertThat(verbs()).filteredOn("staff.drop-authenticator"::equals).hasSize(1);
  }

  @Test
  void writesToNobodyWhoMayNotSignIn() {
    invitations.invite("Cora", "cora@courier.example", ada, token -> {});
    var ben = join("ben@courier.example");
    var link = send("ben@courier.example");
    staff.suspend(ben, ada);
    letters.clear();
    for (var address : List.of("cora@courier.example", "ben@courier.example", "no@one", "")) {
      links.send(address, member -> token -> letters.add(token.value()));
    }
    assertThat(letters).isEmpty();
    assertThat(links.choose(link, NEW)).as("sent before").isEqualTo(new Choice.Gone());
    staff.readmit(ben, ada);
    assertThat(signIns.signIn("ben@courier.example", OLD)).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void isInTheAudit() {
    links.choose(send(ADA), NEW);
    assertThat(verbs())
        .startsWith("staff.sign-in", "staff.change-password", "staff.send-password-link");
  }

  private List<String> verbs() {
    return house.get(Audit.class).find(Audit.Query.EVERYTHING, 20).stream()
        .map(entry -> entry.act().verb())
        .toList();
  }

  private Member.Id join(String email) {
    invitations.invite("Somebody", email, ada, token -> letters.add(token.value()));
    var joined = invitations.join(letters.getLast(), "Somebody", null, OLD);
    return ((Invitations.Outcome.Done) joined).member();
  }

  /** The link's secret. */
  private String send(String email) {
    links.send(email, member -> token -> letters.add(token.value()));
    return letters.getLast();
  }

  private String code(String secret) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(key, clock.instant());
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }
}
