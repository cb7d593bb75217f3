package press.masthead.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.account.EmailAddress;
import press.masthead.account.Password;
import press.masthead.account.PasswordHashes;
import press.masthead.account.Token;
import press.masthead.staff.StaffTokenTable.Purpose;
import press.masthead.title.Titles;

/** How somebody comes to the newsroom: by a link that is good once. */
@Service
public class Invitations {
  private static final Duration GOOD_FOR = Duration.ofDays(7);
  private static final String EXPIRED =
      "This link was used already, or is too old. Ask for a new one.";

  private final StaffTable staff;
  private final StaffTokenTable tokens;
  private final PasswordHashes hashes;
  private final Audit audit;
  private final Titles titles;
  private final TransactionOperations transactions;
  private final SecureRandom random;
  private final Clock clock;

  Invitations(
      StaffTable staff,
      StaffTokenTable tokens,
      PasswordHashes hashes,
      Audit audit,
      Titles titles,
      TransactionOperations transactions,
      SecureRandom random,
      Clock clock) {
    this.staff = staff;
    this.tokens = tokens;
    this.hashes = hashes;
    this.audit = audit;
    this.titles = titles;
    this.transactions = transactions;
    this.random = random;
    this.clock = clock;
  }

  /** How something with an account came out. */
  public sealed interface Outcome {
    record Done(Member.Id member) implements Outcome {}

    /** The form's field, or {@code token}, and words that say how to mend it. */
    record Refused(String field, String mend) implements Outcome {}
  }

  /** Whether there is nobody yet who could invite others. */
  public boolean isFirstWanted() {
    return !staff.hasAdministrator();
  }

  /** A link for the first administrator, in place of any earlier one. */
  @Transactional
  public String first() {
    var member = staff.insert("Administrator", "administrator@localhost");
    staff.makeAdministrator(member);
    return address(link(member));
  }

  /**
   * A link by which somebody of the newsroom chooses another password, for who runs the machine.
   * Ends an authenticator that may be lost, and with the new password every session. Passkeys stay.
   */
  @Transactional
  public Optional<String> renew(String email) {
    return staff
        .account(email)
        .map(account -> account.member().id())
        .map(member -> {
          staff.setTotp(member, null);
          audit.record(Act.of(Member.MASTHEAD, "staff.link", member.subject()));
          return address(link(member));
        });
  }

  /**
   * Invites somebody.
   *
   * @param posting posts the mail with the link's secret, within the transaction
   */
  @Transactional
  public Outcome invite(String name, String typed, Member.Id by, Consumer<Token> posting) {
    var email = EmailAddress.read(typed);
    if (name.isBlank()) {
      return new Outcome.Refused("name", "Enter the name that stands beside what they do.");
    }
    if (email.isEmpty()) {
      return new Outcome.Refused("email", "Enter an e-mail address such as name@example.com.");
    }
    var known = staff.account(email.get().value());
    if (known.isPresent() && known.get().member().state() != Member.State.INVITED) {
      return new Outcome.Refused("email", "Somebody with this address is of the newsroom already.");
    }
    var member = staff.insert(name.strip(), email.get().key());
    posting.accept(link(member));
    audit.record(Act.of(by, "staff.invite", member.subject()).with("email", email.get().value()));
    return new Outcome.Done(member);
  }

  /** Who may join by that link, while it is good. */
  public Optional<Member> find(String token) {
    return tokens.find(new Token(token), Purpose.JOIN, clock.instant()).flatMap(staff::find);
  }

  /**
   * Uses the link.
   *
   * @param email taken from the first administrator alone: others have the one they were invited by
   */
  public Outcome join(String token, String name, @Nullable String email, String typed) {
    var member = find(token);
    if (member.isEmpty()) {
      return new Outcome.Refused("token", EXPIRED);
    }
    var address = address(member.get(), email);
    if (address.isEmpty()) {
      return new Outcome.Refused("email", "Enter an e-mail address such as name@example.com.");
    }
    if (name.isBlank()) {
      return new Outcome.Refused("name", "Enter the name that stands beside what you do.");
    }
    var password = Password.of(typed);
    var problem = password.problem(List.of(name, address.get().value(), address.get().local()));
    if (problem.isPresent()) {
      return new Outcome.Refused("password", problem.get());
    }
    var hash = hashes.hash(password);
    var joined = transactions.execute(status -> join(token, name.strip(), address.get(), hash));
    return joined == null ? new Outcome.Refused("token", EXPIRED) : joined;
  }

  private Outcome join(String token, String name, EmailAddress email, String hash) {
    var member = tokens.use(new Token(token), Purpose.JOIN, clock.instant());
    if (member.isEmpty()) {
      return new Outcome.Refused("token", EXPIRED);
    }
    var id = member.get();
    if (staff.account(email.value()).filter(other -> !other.member().id().equals(id)).isPresent()) {
      return new Outcome.Refused("email", "Somebody else of the newsroom has this address.");
    }
    staff.rename(id, name, email.key());
    staff.setPassword(id, hash);
    staff.nextEpoch(id);
    staff.move(id, Member.State.INVITED, Member.State.ACTIVE);
    audit.record(Act.of(id, "staff.join", id.subject()));
    return new Outcome.Done(id);
  }

  /**
   * Lets in whom somebody else knows, without a password; their link is used up.
   *
   * @param how they showed who they are, for the audit
   * @return false if the link is no longer good
   */
  boolean use(Member.Id member, String how) {
    if (!tokens.use(member, Purpose.JOIN, clock.instant())) {
      return false;
    }
    staff.move(member, Member.State.INVITED, Member.State.ACTIVE);
    audit.record(Act.of(member, "staff.join", member.subject()).with("how", how));
    return true;
  }

  private static Optional<EmailAddress> address(Member member, @Nullable String typed) {
    var known = member.email();
    return known != null && EmailAddress.read(known).isPresent()
        ? EmailAddress.read(known)
        : EmailAddress.read(typed == null ? "" : typed);
  }

  private String address(Token token) {
    return titles.all().getFirst().url("/desk/join?token=" + token.value());
  }

  private Token link(Member.Id member) {
    var token = Token.fresh(random);
    tokens.put(token, member, Purpose.JOIN, clock.instant().plus(GOOD_FOR));
    return token;
  }
}
