package press.masthead.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.account.EmailAddress;
import press.masthead.account.Password;
import press.masthead.account.PasswordHashes;
import press.masthead.account.Token;
import press.masthead.staff.SignIns.SignIn;
import press.masthead.staff.StaffTable.Account;
import press.masthead.staff.StaffTokenTable.Purpose;

/**
 * How a member who forgot their password, or never had one, chooses another: by a link that is good
 * once and goes to their address. A mailbox alone lets nobody in past an authenticator.
 */
@Service
public class PasswordLinks {
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final String HOW = "password link";

  private final StaffTable staff;
  private final StaffTokenTable tokens;
  private final SignIns signIns;
  private final PasswordHashes hashes;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final SecureRandom random;
  private final Clock clock;

  PasswordLinks(
      StaffTable staff,
      StaffTokenTable tokens,
      SignIns signIns,
      PasswordHashes hashes,
      Audit audit,
      TransactionOperations transactions,
      SecureRandom random,
      Clock clock) {
    this.staff = staff;
    this.tokens = tokens;
    this.signIns = signIns;
    this.hashes = hashes;
    this.audit = audit;
    this.transactions = transactions;
    this.random = random;
    this.clock = clock;
  }

  /** How choosing came out. */
  public sealed interface Choice {
    /**
     * The password is the new one, and every session has ended.
     *
     * @param signIn how far it brings whoever chose it
     */
    record Done(SignIn signIn) implements Choice {}

    /** Words that say how to mend it. */
    record Refused(String mend) implements Choice {}

    /** The link is not good, or no more. */
    record Gone() implements Choice {}
  }

  /**
   * Sends a link if the address is that of somebody who may sign in, in place of any earlier link.
   *
   * @param letter posts the mail with the link's secret, within the transaction
   */
  @Transactional
  public void send(String email, Function<Member, Consumer<Token>> letter) {
    EmailAddress.read(email)
        .flatMap(address -> staff.account(address.key()))
        .filter(SignIns::isActive)
        .map(Account::member)
        .ifPresent(member -> {
          var token = Token.fresh(random);
          tokens.put(token, member.id(), Purpose.RESET, clock.instant().plus(GOOD_FOR));
          letter.apply(member).accept(token);
          audit.record(Act.of(Member.MASTHEAD, "staff.send-password-link", member.id().subject()));
        });
  }

  /** Who may choose a password by that link, while it is good. */
  public Optional<Member> find(String token) {
    return tokens
        .find(new Token(token), Purpose.RESET, clock.instant())
        .flatMap(staff::find)
        .filter(member -> member.state() == Member.State.ACTIVE);
  }

  /** Uses the link. */
  public Choice choose(String token, String typed) {
    var member = find(token);
    if (member.isEmpty()) {
      return new Choice.Gone();
    }
    var password = Password.of(typed);
    var problem = password.problem(SignIns.known(member.get()));
    if (problem.isPresent()) {
      return new Choice.Refused(problem.get());
    }
    var hash = hashes.hash(password);
    var account = transactions.execute(status -> choose(new Token(token), hash));
    return account == null ? new Choice.Gone() : new Choice.Done(signIns.passed(account, HOW));
  }

  private @Nullable Account choose(Token token, String hash) {
    return tokens
        .use(token, Purpose.RESET, clock.instant())
        .flatMap(staff::account)
        .filter(SignIns::isActive)
        .map(Account::member)
        .map(Member::id)
        .flatMap(member -> {
          staff.setPassword(member, hash);
          staff.nextEpoch(member);
          audit.record(Act.of(member, "staff.change-password", member.subject()).with("how", HOW));
          return staff.account(member);
        })
        .orElse(null);
  }
}
