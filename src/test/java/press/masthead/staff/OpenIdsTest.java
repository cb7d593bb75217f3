package press.masthead.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import press.masthead.staff.OpenIds.Arrival;
import press.masthead.staff.OpenIds.Asking;
import press.masthead.staff.OpenIds.Way;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.OpenIdHouse;
import press.masthead.testing.OpenIdHouse.Signing;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Titles;

/** Signing in by a provider of the test's own. */
class OpenIdsTest {
  private static final String PASSWORD = "the tide table on the wall";
  private static final String ADAS = "ada@courier.example";
  private static final Site COURIER = new Site("courier.example", "https://courier.example");
  private static final String BROKEN = "What the Guild answered could not be taken.";
  private static final String SILENT = "the Guild does not answer.";

  private final OpenIdHouse guild = OpenIdHouse.open();
  private final MovingClock clock = new MovingClock();
  private final Modules house =
      Modules.of(
          TestDatabase.create(),
          clock,
          context ->
              TestPropertyValues.of(
                      "masthead.desk.openid.issuer=" + guild.issuer(),
                      "masthead.desk.openid.client-id=" + OpenIdHouse.CLIENT,
                      "masthead.desk.openid.client-secret=" + OpenIdHouse.SECRET,
                      "masthead.desk.openid.name=the Guild")
                  .applyTo(context),
          "account",
          "changelog",
          "title",
          "staff");
  private final OpenIds openIds = house.get(OpenIds.class);
  private final SignIns signIns = house.get(SignIns.class);
  private final Staff staff = house.get(Staff.class);
  private final Invitations invitations = house.get(Invitations.class);

  private String lastLink = "";
  private final Member ada = member(ADAS);

  @BeforeEach
  void openNewsroom() {
    Courier.found(house.get(Titles.class));
    guild.meet("a1", ADAS, true);
  }

  @AfterEach
  void close() {
    house.close();
    guild.close();
  }

  @Test
  void letsInWhomTheProviderKnowsByAnAddressOfAMember() {
    assertThat(signIn()).isEqualTo(known(ada));
    var link = openIds.of(ada.id()).orElseThrow();
    assertThat(link.email()).isEqualTo(ADAS);
    assertThat(link.lastUsed()).isAfterOrEqualTo(link.linked());
  }

  @Test
  void comesBackToTheHostThatWasAsked() {
    var asked = ask();
    assertThat(asked.address().toString())
        .startsWith(guild.issuer() + "/door?")
        .contains(
            "redirect_uri=https%3A%2F%2Fcourier.example%2Fdesk%2Fsign-in%2Fopenid%2Fback",
            "response_type=code",
            "scope=openid+email",
            "code_challenge_method=S256",
            "state=" + asked.way().state(),
            "nonce=" + asked.way().nonce())
        .doesNotContain(asked.way().verifier(), OpenIdHouse.SECRET, "%2Fdesk%2Fme");
    assertThat(asked.way().next()).isEqualTo("/desk/me");
  }

  @Test
  void knowsTheAccountFromThenOnWhateverItsAddress() {
    signIn();
    clock.forward(Duration.ofDays(1));
    guild.meet("a1", "ada.married@elsewhere.example", false);
    assertThat(signIn()).isEqualTo(known(ada));
    var link = openIds.of(ada.id()).orElseThrow();
    assertThat(link.lastUsed()).isAfter(link.linked());
    assertThat(link.email()).isEqualTo(ADAS);
  }

  @Test
  void asksForAnAddressThatTheTokenDoesNotTell() {
    guild.keepQuiet();
    assertThat(signIn()).isEqualTo(known(ada));
  }

  @Test
  void knowsNobodyByAnAddressThatIsNotConfirmed() {
    guild.meet("a1", ADAS, false);
    assertThat(refusal()).startsWith("the Guild has not confirmed an e-mail address of yours");
    assertThat(openIds.of(ada.id())).isEmpty();
  }

  @Test
  void makesNobodyAMember() {
    guild.meet("z9", "zoe@courier.example", true);
    var before = staff.all();
    assertThat(refusal())
        .isEqualTo(
            "Nobody of the newsroom has the address zoe@courier.example. An administrator can"
                + " invite you by it.");
    assertThat(staff.all()).isEqualTo(before);
  }

  @Test
  void letsInWhoIsInvitedAndUsesTheInvitationUp() {
    var invited = invite("ben@courier.example");
    guild.meet("b2", "Ben@Courier.example", true);
    assertThat(signIn()).isInstanceOf(Arrival.Known.class);
    assertThat(staff.find(invited).orElseThrow().state()).isEqualTo(Member.State.ACTIVE);
    assertThat(invitations.find(lastLink)).isEmpty();
    assertThat(signIn()).isInstanceOf(Arrival.Known.class);
  }

  @Test
  void letsNobodyInByAnInvitationThatIsTooOld() {
    var invited = invite("ben@courier.example");
    clock.forward(Duration.ofDays(8));
    guild.meet("b2", "ben@courier.example", true);
    assertThat(refusal()).startsWith("Your invitation is too old.");
    assertThat(staff.find(invited).orElseThrow().state()).isEqualTo(Member.State.INVITED);
    assertThat(openIds.of(invited)).isEmpty();
  }

  @Test
  void letsNobodyInWhoIsSuspended() {
    staff.suspend(ada.id(), Member.MASTHEAD);
    assertThat(refusal()).startsWith("Your account here is suspended.");
    assertThat(openIds.of(ada.id())).isEmpty();
    staff.readmit(ada.id(), Member.MASTHEAD);
    assertThat(signIn()).isEqualTo(known(ada));
    staff.suspend(ada.id(), Member.MASTHEAD);
    assertThat(refusal()).startsWith("Your account here is suspended.");
  }

  /** Whoever gets an address that was somebody's does not become them. */
  @Test
  void linksAMemberWithOneAccountUntilTheyRemoveIt() {
    signIn();
    guild.meet("a2", ADAS, true);
    assertThat(refusal()).startsWith("You are linked with another account at the Guild.");
    openIds.remove(member("ben@courier.example").id());
    assertThat(refusal()).startsWith("You are linked with another account at the Guild.");
    openIds.remove(ada.id());
    assertThat(openIds.of(ada.id())).isEmpty();
    assertThat(signIn()).isEqualTo(known(ada));
  }

  @Test
  void takesOnlyTheAnswerToItsOwnQuestion() {
    var asked = ask();
    var back = guild.visit(asked.address());
    assertThat(words(openIds.signIn(ask().way(), back.getRawQuery())))
        .startsWith("That took too long, or was begun in another window.");
    assertThat(openIds.signIn(asked.way(), back.getRawQuery())).isEqualTo(known(ada));
    assertThat(words(openIds.signIn(asked.way(), back.getRawQuery()))).startsWith(BROKEN);
  }

  @Test
  void takesACodeOnlyFromWhoAskedForIt() {
    var asked = ask();
    var back = guild.visit(asked.address());
    var other = ask().way();
    var stolen =
        new Way(asked.way().state(), asked.way().nonce(), other.verifier(), other.back(), "/desk");
    assertThat(words(openIds.signIn(stolen, back.getRawQuery()))).startsWith(BROKEN);
  }

  static Stream<UnaryOperator<JWTClaimsSet.Builder>> lies() {
    var now = Instant.now();
    return Stream.of(
        claims -> claims.claim("nonce", "another"),
        claims -> claims.claim("nonce", null),
        claims -> claims.audience("another"),
        claims -> claims.issuer("https://elsewhere.example"),
        claims -> claims.subject(null),
        claims -> claims.subject("x".repeat(256)),
        claims -> claims.expirationTime(Date.from(now.minusSeconds(120))),
        claims -> claims.issueTime(Date.from(now.plusSeconds(3600))));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void takesNoTokenThatIsNotForItAndNow(UnaryOperator<JWTClaimsSet.Builder> lie) {
    guild.distort(lie);
    assertThat(refusal()).startsWith(BROKEN);
    assertThat(openIds.of(ada.id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
  void takesNoTokenThatTheProviderDidNotSign(Signing signing) {
    guild.sign(signing);
    assertThat(refusal()).startsWith(BROKEN);
  }

  @Test
  void learnsANewKeyWhenItIsUsedAndAsksForNoneItKnows() {
    signIn();
    signIn();
    assertThat(guild.keysGiven()).isEqualTo(1);
    guild.changeKey();
    assertThat(signIn()).isEqualTo(known(ada));
    assertThat(guild.keysGiven()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code=x", "%", "state=", "code=x&state=y", "response=x"})
  void makesNothingOfNonsense(String answer) {
    assertThat(openIds.signIn(ask().way(), answer)).isInstanceOf(Arrival.Refused.class);
  }

  @Test
  void saysThatSomebodyTurnedBack() {
    guild.refuse("access_denied");
    assertThat(refusal()).startsWith("the Guild let nobody in: you turned back there");
    guild.refuse("server_error");
    assertThat(refusal()).startsWith(BROKEN);
  }

  @Test
  void saysThatTheProviderIsIll() {
    guild.fallIll();
    assertThat(refusal()).startsWith(SILENT);
  }

  @Test
  void saysThatTheProviderIsNotThere() {
    guild.close();
    assertThat(((Asking.Refused) openIds.ask(COURIER, "/desk")).mend()).startsWith(SILENT);
  }

  @Test
  void saysThatThereIsNoProviderAnyMore() {
    var way = ((Asking.Asked) openIds.ask(COURIER, "/desk")).way();
    try (var without =
        Modules.of(TestDatabase.create(), clock, "account", "changelog", "title", "staff")) {
      var arrival = without.get(OpenIds.class).signIn(way, "code=c&state=" + way.state());
      assertThat(((Arrival.Refused) arrival).mend()).endsWith("use your password.");
    }
  }

  /** Five seconds, however often there is another letter. */
  @Test
  void waitsForNoneThatTrickles() {
    guild.trickle();
    var asked = ask();
    var back = guild.visit(asked.address());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(words(openIds.signIn(asked.way(), back.getRawQuery()))).startsWith(SILENT));
  }

  @Test
  void everyActIsInTheAudit() {
    var invited = invite("ben@courier.example");
    guild.meet("b2", "ben@courier.example", true);
    signIn();
    openIds.remove(invited);
    openIds.remove(invited);
    var query = new Audit.Query(null, invited.subject(), invited, null, null, null, null);
    assertThat(house.get(Audit.class).find(query, 9))
        .extracting(entry -> entry.act().verb() + " " + entry.act().details())
        .containsExactly(
            "staff.unlink-openid {issuer=%s}".formatted(guild.issuer()),
            "staff.sign-in {how=openid}",
            "staff.link-openid {email=ben@courier.example, issuer=%s}".formatted(guild.issuer()),
            "staff.join {how=openid}");
  }

  private Arrival signIn() {
    var asked = ask();
    return openIds.signIn(asked.way(), guild.visit(asked.address()).getRawQuery());
  }

  private String refusal() {
    return words(signIn());
  }

  private static String words(Arrival arrival) {
    return ((Arrival.Refused) arrival).mend();
  }

  private Asking.Asked ask() {
    return (Asking.Asked) openIds.ask(COURIER, "/desk/me");
  }

  private Arrival known(Member member) {
    return new Arrival.Known(new SignIns.SignIn.Welcome(member, signIns.epoch(member.id())));
  }

  private Member.Id invite(String email) {
    invitations.invite("Somebody", email, Member.MASTHEAD, token -> lastLink = token.value());
    return staff.all().stream()
        .filter(member -> email.equals(member.email()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Member member(String email) {
    var id = invite(email);
    assertThat(invitations.join(lastLink, "Somebody", null, PASSWORD))
        .isEqualTo(new Invitations.Outcome.Done(id));
    return staff.find(id).orElseThrow();
  }
}
