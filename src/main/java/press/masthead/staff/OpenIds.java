package press.masthead.staff;

import java.io.Serializable;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.account.EmailAddress;
import press.masthead.account.Token;
import press.masthead.staff.OpenIdProvider.Shown;
import press.masthead.staff.SignIns.SignIn;
import press.masthead.staff.StaffTable.Account;

/**
 * Who is at the desk, by what a provider says that knows them already (OpenID Connect). Its account
 * is linked with the member once, by an e-mail address that it has confirmed; from then on it is
 * that account, whatever its address. It makes nobody a member.
 */
@Service
public class OpenIds {
  /** Where the provider sends browsers back to. */
  public static final String BACK = "/desk/sign-in/openid/back";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(OpenIds.class);

  private final OpenIdSettings settings;
  private final OpenIdTable table;
  private final StaffTable staff;
  private final SignIns signIns;
  private final Invitations invitations;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final SecureRandom random;
  private final Clock clock;
  private volatile @Nullable OpenIdProvider provider;

  OpenIds(
      OpenIdSettings settings,
      OpenIdTable table,
      StaffTable staff,
      SignIns signIns,
      Invitations invitations,
      Audit audit,
      TransactionOperations transactions,
      SecureRandom random,
      Clock clock) {
    this.settings = settings;
    this.table = table;
    this.staff = staff;
    this.signIns = signIns;
    this.invitations = invitations;
    this.audit = audit;
    this.transactions = transactions;
    this.random = random;
    this.clock = clock;
  }

  /**
   * What is kept of a browser while it is at the provider.
   *
   * @param state comes back with it
   * @param nonce comes back in what the provider signs
   * @param verifier shows the provider that who comes for the answer is who asked
   * @param back where it comes back to
   * @param next where it goes on then, a path of the desk
   */
  public record Way(String state, String nonce, String verifier, URI back, String next)
      implements Serializable {}

  /** How sending a browser to the provider came out. */
  public sealed interface Asking {
    /**
     * @param way to be kept until it is back, and used once
     */
    record Asked(URI address, Way way) implements Asking {}

    /** Words that say how to mend it. */
    record Refused(String mend) implements Asking {}
  }

  /** How coming back from there came out. */
  public sealed interface Arrival {
    record Known(SignIn.Welcome welcome) implements Arrival {}

    /** Words that say how to mend it. */
    record Refused(String mend) implements Arrival {}
  }

  /** What the newsroom calls the provider; empty if there is none. */
  public Optional<String> name() {
    return settings.issuer() == null ? Optional.empty() : Optional.of(settings.name());
  }

  /** Sends somebody there. */
  public Asking ask(Site site, String next) {
    var back = URI.create(site.origin() + BACK);
    var way = new Way(secret(), secret(), secret(), back, next);
    try {
      return new Asking.Asked(provider().address(way), way);
    } catch (Failed e) {
      return new Asking.Refused(words(e));
    }
  }

  /**
   * Takes what they came back with.
   *
   * @param answer the query
   */
  public Arrival signIn(Way way, String answer) {
    try {
      var shown = provider().shown(way, answer);
      return Objects.requireNonNull(transactions.execute(status -> arrive(shown)));
    } catch (Failed e) {
      return new Arrival.Refused(words(e));
    }
  }

  /** The member's link with the provider. */
  public Optional<OpenIdLink> of(Member.Id member) {
    return settings.issuer() == null ? Optional.empty() : table.of(member, issuer());
  }

  @Transactional
  public void remove(Member.Id member) {
    if (settings.issuer() != null && table.delete(member, issuer())) {
      audit.record(act("staff.unlink-openid", member));
    }
  }

  /** Why nobody was shown. */
  enum Failure {
    ABSENT,
    SILENT,
    DENIED,
    LATE,
    UNPROVEN
  }

  /** The provider did not show who it is. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Failure why;

    Failed(Failure why, String words) {
      super(words);
      this.why = why;
    }

    Failed(Failure why, Exception cause) {
      super(cause);
      this.why = why;
    }
  }

  private Arrival arrive(Shown shown) {
    var owner = table.owner(issuer(), shown.subject());
    if (owner.isPresent()) {
      return welcome(staff.account(owner.get()).orElseThrow(), shown);
    }
    if (shown.email().isEmpty()) {
      return refuse(
          "%s has not confirmed an e-mail address of yours, so nobody here is known by it. Sign in"
              + " with your password.",
          settings.name());
    }
    var email = shown.email().get();
    return staff
        .account(email.key())
        .map(account -> link(account, email, shown))
        .orElseGet(() ->
            refuse(
                "Nobody of the newsroom has the address %s. An administrator can invite you by it.",
                email.value()));
  }

  private Arrival link(Account account, EmailAddress email, Shown shown) {
    var member = account.member();
    if (member.state() == Member.State.INVITED && !invitations.use(member.id(), "openid")) {
      return refuse("Your invitation is too old. Ask an administrator for a new one.");
    }
    if (member.state() == Member.State.SUSPENDED) {
      return suspended();
    }
    if (table.insert(issuer(), shown.subject(), member.id(), email.value(), clock.instant())) {
      audit.record(act("staff.link-openid", member.id()).with("email", email.value()));
    }
    return table.owner(issuer(), shown.subject()).filter(member.id()::equals).isPresent()
        ? welcome(staff.account(member.id()).orElseThrow(), shown)
        : refuse(
            "You are linked with another account at %s. Sign in with that one or with your"
                + " password, and remove the link under Your account.",
            settings.name());
  }

  private Arrival welcome(Account account, Shown shown) {
    if (!SignIns.isActive(account)) {
      return suspended();
    }
    table.use(issuer(), shown.subject(), clock.instant());
    return new Arrival.Known(signIns.welcome(account, "openid"));
  }

  private static Arrival suspended() {
    return refuse("Your account here is suspended. An administrator can readmit you.");
  }

  private static Arrival refuse(String words, Object... values) {
    return new Arrival.Refused(words.formatted(values));
  }

  private String words(Failed failed) {
    LOG.info("{} let nobody in: {}", settings.issuer(), failed.getMessage());
    var words =
        switch (failed.why) {
          case ABSENT -> "Nobody signs in by way of another house any more: use your password.";
          case SILENT -> "%s does not answer. Try again in a while, or sign in with your password.";
          case DENIED ->
              "%s let nobody in: you turned back there, or it does not let you come here. Try"
                  + " again, or sign in with your password.";
          case LATE ->
              "That took too long, or was begun in another window. Sign in with %s once more.";
          case UNPROVEN ->
              "What %s answered could not be taken. Try again; if it stays so, tell whoever runs"
                  + " Masthead.";
        };
    return words.formatted(settings.name());
  }

  private Act act(String verb, Member.Id member) {
    return Act.of(member, verb, member.subject()).with("issuer", issuer());
  }

  private String issuer() {
    return String.valueOf(settings.issuer());
  }

  /** Made when it is first asked: few starts need what comes along. */
  private OpenIdProvider provider() {
    if (settings.issuer() == null) {
      throw new Failed(Failure.ABSENT, "no provider is set");
    }
    var made = provider;
    if (made == null) {
      made = new OpenIdProvider(settings, new OpenIdCalls(PATIENCE), clock);
      provider = made;
    }
    return made;
  }

  private String secret() {
    return Token.fresh(random).value();
  }
}
