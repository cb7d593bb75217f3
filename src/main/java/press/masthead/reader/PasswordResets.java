package press.masthead.reader;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.account.EmailAddress;
import press.masthead.account.Password;
import press.masthead.account.PasswordHashes;
import press.masthead.account.Token;
import press.masthead.mail.Outbox;
import press.masthead.reader.Outcome.Done;
import press.masthead.reader.Outcome.Refused;
import press.masthead.reader.ReaderTable.Account;
import press.masthead.reader.letter.Letters;
import press.masthead.title.Title;

/** A new password for who can read the account's mail. Ends every session of the account. */
@Service
public class PasswordResets {
  private static final Refused EXPIRED =
      new Refused(
          "token", "This link has expired or was used already. Ask for a new one and use it soon.");

  private final ReaderTable readers;
  private final TokenTable tokens;
  private final PasswordHashes hashes;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final SecureRandom random;
  private final Clock clock;

  PasswordResets(
      ReaderTable readers,
      TokenTable tokens,
      PasswordHashes hashes,
      Outbox outbox,
      TransactionOperations transactions,
      SecureRandom random,
      Clock clock) {
    this.readers = readers;
    this.tokens = tokens;
    this.hashes = hashes;
    this.outbox = outbox;
    this.transactions = transactions;
    this.random = random;
    this.clock = clock;
  }

  /** Sends a link if the address has an account, and tells nobody whether it has. */
  @Transactional
  public Outcome request(String typed, Title title) {
    var email = EmailAddress.read(typed);
    if (email.isEmpty()) {
      return new Refused("email", "Enter an e-mail address such as name@example.com.");
    }
    readers.findByEmail(email.get()).map(Account::reader).ifPresent(reader -> send(reader, title));
    return new Done();
  }

  /** Whether a link can still be used; does not use it up. */
  public boolean canReset(String token) {
    return tokens.isGood(new Token(token), Purpose.RESET, clock.instant());
  }

  public Outcome reset(String token, String typed, Title title) {
    if (!canReset(token)) {
      return EXPIRED;
    }
    var password = Password.of(typed);
    var problem = password.problem(List.of(title.name(), title.slug()));
    if (problem.isPresent()) {
      return new Refused("password", problem.get());
    }
    var hash = hashes.hash(password);
    var done = transactions.execute(status -> reset(new Token(token), hash, title));
    return Boolean.TRUE.equals(done) ? new Done() : EXPIRED;
  }

  private void send(Reader reader, Title title) {
    tokens.deleteOf(reader.id(), Purpose.RESET);
    var token = Token.fresh(random);
    var expires = clock.instant().plus(Purpose.RESET.lifetime());
    tokens.insert(token, reader.id(), Purpose.RESET, reader.email(), expires);
    outbox.post(Letters.resetPassword(title, reader.email(), reader.displayName(), token.value()));
  }

  private boolean reset(Token token, String hash, Title title) {
    var claim = tokens.consume(token, Purpose.RESET, clock.instant());
    claim.ifPresent(proven -> change(proven, hash, title));
    return claim.isPresent();
  }

  /** Who followed the link has shown that the address is theirs. */
  private void change(TokenTable.Claim proven, String hash, Title title) {
    var reader = readers.find(proven.reader()).orElseThrow().reader();
    readers.changePassword(reader.id(), hash);
    if (reader.email().equals(proven.email())) {
      readers.verify(reader.id(), EmailAddress.read(proven.email()).orElseThrow(), clock.instant());
    }
    outbox.post(Letters.passwordChanged(title, reader.email(), reader.displayName()));
  }
}
