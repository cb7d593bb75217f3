package press.masthead.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.reader.Outcome.Done;
import press.masthead.reader.Outcome.Refused;
import press.masthead.testing.MailFolder;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Title;
import press.masthead.title.Titles;

@RunningMasthead
class AccountsTest {
  private static final String PASSWORD = "a bicycle in the rain";
  private static final String NEW_PASSWORD = "umbrellas are for cowards";
  @Autowired private Registrations registrations;
  @Autowired private PasswordResets resets;
  @Autowired private Readers readers;
  @Autowired private MovingClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Titles titles;
  @Autowired private MailFolder mail;
  private final String email = "ana-" + UUID.randomUUID() + "@example.org";
  private Title title;

  @BeforeEach
  void findTitle() {
    title = titles.bySlug("courier").orElseThrow();
  }

  @Test
  void confirmsAnAddressByTheLinkInTheMail() {
    register("Ana");
    var token = mail.token(email);
    assertThat(reader().verified()).isFalse();
    assertThat(registrations.canVerify(token)).as("looking uses nothing up").isTrue();
    assertThat(registrations.verify(token, title)).isTrue();
    assertThat(reader().verified()).isTrue();
    assertThat(registrations.verify(token, title)).as("good once").isFalse();
  }

  @Test
  void keepsNoTokenInTheDatabase() {
    register("Ana");
    var token = mail.token(email);
    assertThat(
            jdbc.sql("select encode(hash, 'escape') from reader_token").query(String.class).list())
        .isNotEmpty()
        .noneMatch(hash -> hash.contains(token));
    assertThat(jdbc.sql("select count(*) from mail").query(Integer.class).single()).isZero();
  }

  @Test
  void refusesALinkThatIsTooOld() {
    register("Ana");
    var token = mail.token(email);
    clock.forward(Duration.ofDays(2).plusSeconds(1));
    assertThat(registrations.verify(token, title)).isFalse();
    readers.dropExpiredTokens();
  }

  @Test
  void onlyTheNewestLinkIsGood() {
    register("Ana");
    var first = mail.token(email);
    registrations.resend(reader().id(), title);
    var second = mail.token(email);
    assertThat(registrations.verify(first, title)).isFalse();
    assertThat(registrations.verify(second, title)).isTrue();
  }

  @Test
  void answersTheSameForAnAddressThatHasAnAccountAndMailsItsOwner() {
    verified();
    var again = registrations.register(form("Mallory", "another password here"), title);
    assertThat(again).isEqualTo(new Done());
    assertThat(mail.newest(email).subject()).startsWith("You already have an account");
    assertThat(reader().displayName()).isEqualTo("Ana");
    assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void aSquatterKeepsNothingOfAnAddressThatItsOwnerRegistersLater() {
    registrations.register(form("Squatter", "the squatter's words"), title);
    var squat = (SignIn.Welcome) signIn("the squatter's words");
    verified();
    assertThat(signIn("the squatter's words")).isInstanceOf(SignIn.Refused.class);
    assertThat(readers.ofSession(squat.reader().id(), squat.sessionEpoch())).isEmpty();
    assertThat(reader().displayName()).isEqualTo("Ana");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    var outcome = registrations.register(new Registrations.Form("nobody", "x", "short"), title);
    assertThat(((Refused) outcome).problems())
        .extracting(Problem::field)
        .containsExactly("email", "displayName", "password");
  }

  @Test
  void signsInWithoutRegardToLetterCaseOfTheAddress() {
    verified();
    assertThat(readers.signIn(email.toUpperCase(Locale.ROOT), PASSWORD))
        .isInstanceOf(SignIn.Welcome.class);
    assertThat(signIn("a bicycle in the sun")).isInstanceOf(SignIn.Refused.class);
    assertThat(readers.signIn("not an address", PASSWORD)).isInstanceOf(SignIn.Refused.class);
  }

  @Test
  void aResetIsGoodOnceAndEndsAllSessions() {
    verified();
    var session = (SignIn.Welcome) signIn(PASSWORD);
    assertThat(resets.request(email, title)).isEqualTo(new Done());
    var token = mail.token(email);
    assertThat(resets.reset(token, "short", title)).isInstanceOf(Refused.class);
    assertThat(resets.reset(token, NEW_PASSWORD, title)).isEqualTo(new Done());
    assertThat(resets.reset(token, NEW_PASSWORD + "!", title)).isInstanceOf(Refused.class);
    assertThat(readers.ofSession(session.reader().id(), session.sessionEpoch())).isEmpty();
    assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Refused.class);
    assertThat(signIn(NEW_PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    assertThat(mail.newest(email).subject()).contains("was changed");
  }

  @Test
  void aResetExpiresAfterAnHour() {
    verified();
    resets.request(email, title);
    var token = mail.token(email);
    clock.forward(Duration.ofMinutes(61));
    assertThat(resets.canReset(token)).isFalse();
    assertThat(resets.reset(token, NEW_PASSWORD, title)).isInstanceOf(Refused.class);
  }

  @Test
  void aVerificationLinkIsNoResetLink() {
    register("Ana");
    assertThat(resets.canReset(mail.token(email))).isFalse();
  }

  @Test
  void answersTheSameWhetherAnAddressToResetHasAnAccount() {
    assertThat(resets.request("nobody-" + email, title)).isEqualTo(new Done());
    assertThat(mail.all("nobody-" + email)).isEmpty();
  }

  @Test
  void changesTheAddressOnceTheNewOneIsConfirmed() {
    verified();
    var before = reader();
    var next = "new-" + email;
    assertThat(registrations.changeEmail(before, next, title)).isEqualTo(new Done());
    assertThat(reader().email()).isEqualTo(email);
    assertThat(registrations.verify(mail.token(next), title)).isTrue();
    assertThat(readers.find(before.id()).orElseThrow().email()).isEqualTo(next);
    assertThat(mail.newest(email).subject()).startsWith("Your address");
  }

  @Test
  void doesNotTakeAnAddressThatIsAnothers() {
    verified();
    var other = "other-" + email;
    registrations.register(new Registrations.Form(other, "Ben", PASSWORD), title);
    assertThat(registrations.changeEmail(reader(), other, title)).isEqualTo(new Done());
    assertThat(mail.newest(other).subject()).startsWith("You already have");
  }

  @Test
  void changesThePasswordWithThePresentOne() {
    verified();
    var session = (SignIn.Welcome) signIn(PASSWORD);
    assertThat(readers.changePassword(reader(), "wrong", NEW_PASSWORD, title))
        .isInstanceOf(Refused.class);
    assertThat(readers.changePassword(reader(), PASSWORD, NEW_PASSWORD, title))
        .isEqualTo(new Done());
    assertThat(readers.ofSession(session.reader().id(), session.sessionEpoch())).isEmpty();
  }

  @Test
  void erasesAnAccountWithThePasswordOnly() {
    verified();
    var reader = reader();
    assertThat(readers.erase(reader, "wrong")).isInstanceOf(Refused.class);
    assertThat(readers.erase(reader, PASSWORD)).isEqualTo(new Done());
    assertThat(readers.find(reader.id())).isEmpty();
    assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Refused.class);
  }

  @Test
  void logsAChangedNameForThePagesThatShowIt() {
    verified();
    assertThat(readers.rename(reader().id(), "  Ana  Lucia ")).isEqualTo(new Done());
    assertThat(reader().displayName()).isEqualTo("Ana Lucia");
    assertThat(
            jdbc.sql("select exists (select from change where :key = any(keys))")
                .param("key", Readers.nameKey(reader().id()))
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(readers.export(reader().id())).containsKey("account");
  }

  private void register(String name) {
    assertThat(registrations.register(form(name, PASSWORD), title)).isEqualTo(new Done());
  }

  private void verified() {
    register("Ana");
    assertThat(registrations.verify(mail.token(email), title)).isTrue();
  }

  private Registrations.Form form(String name, String password) {
    return new Registrations.Form(email, name, password);
  }

  private SignIn signIn(String password) {
    return readers.signIn(email, password);
  }

  private Reader reader() {
    return readers
        .find(
            new Reader.Id(
                jdbc.sql("select id from reader where email_key = :key")
                    .param("key", email)
                    .query(Long.class)
                    .single()))
        .orElseThrow();
  }
}
