package press.masthead.reader;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
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

/**
 * Opening an account and proving that its address is the reader's. What is answered never depends
 * on whether an address has an account: the mail to that address tells the difference.
 */
@Service
public class Registrations {
  private static final String MALFORMED = "Enter an e-mail address such as name@example.com.";

  private final ReaderTable readers;
  private final TokenTable tokens;
  private final PasswordHashes hashes;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final SecureRandom random;
  private final Clock clock;

  Registrations(
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

  /** What was typed to register. */
  public record Form(String email, String displayName, String password) {
    @Override
    public String toString() {
      return "a registration";
    }
  }

  public Outcome register(Form form, Title title) {
    var email = EmailAddress.read(form.email());
    var name = DisplayName.tidy(form.displayName());
    var password = Password.of(form.password());
    var problems = problems(email, name, password, title);
    if (email.isEmpty() || !problems.isEmpty()) {
      return new Refused(problems);
    }
    // before the transaction: hashing takes its time and needs no connection
    var hash = hashes.hash(password);
    transactions.executeWithoutResult(status -> open(email.get(), name, hash, title));
    return new Done();
  }

  /**
   * Opens an account whose address is known to be right, without a mail; for accounts that were
   * opened elsewhere before, and for the demo.
   *
   * @throws IllegalArgumentException if the address is none or has an account, or the name will not
   *     do
   */
  public Reader.Id enrol(String typedEmail, String displayName, String typedPassword) {
    var email =
        EmailAddress.read(typedEmail)
            .orElseThrow(() -> new IllegalArgumentException("no e-mail address: " + typedEmail));
    var name = DisplayName.tidy(displayName);
    DisplayName.problem(name)
        .ifPresent(problem -> {
          throw new IllegalArgumentException("“" + name + "”: " + problem);
        });
    var hash = hashes.hash(Password.of(typedPassword));
    return Objects.requireNonNull(transactions.execute(status -> enrol(email, name, hash)));
  }

  /** Whether a link can still be pressed; presses nothing, since mail scanners follow links. */
  public boolean canVerify(String token) {
    return tokens.isGood(new Token(token), Purpose.VERIFY, clock.instant());
  }

  /** Confirms the address a token was sent to; false if the token is not good any more. */
  public boolean verify(String token, Title title) {
    return Boolean.TRUE.equals(
        transactions.execute(status ->
            tokens
                .consume(new Token(token), Purpose.VERIFY, clock.instant())
                .map(claim -> confirm(claim, title))
                .orElse(false)));
  }

  /** Sends the link again to a reader who has not confirmed yet. */
  public void resend(Reader.Id id, Title title) {
    transactions.executeWithoutResult(status ->
        readers
            .find(id)
            .map(Account::reader)
            .filter(reader -> !reader.verified())
            .ifPresent(reader ->
                sendConfirmation(reader.id(), reader.email(), reader.displayName(), title)));
  }

  /** Asks the new address to confirm; the account keeps its old one until then. */
  public Outcome changeEmail(Reader reader, String typed, Title title) {
    var email = EmailAddress.read(typed);
    if (email.isEmpty()) {
      return new Refused("email", MALFORMED);
    }
    transactions.executeWithoutResult(status -> askNewAddress(reader, email.get(), title));
    return new Done();
  }

  private static List<Problem> problems(
      Optional<EmailAddress> email, String name, Password password, Title title) {
    var problems = new ArrayList<Problem>();
    if (email.isEmpty()) {
      problems.add(new Problem("email", MALFORMED));
    }
    DisplayName.problem(name).ifPresent(text -> problems.add(new Problem("displayName", text)));
    var known = new ArrayList<>(List.of(name, title.name(), title.slug()));
    email.ifPresent(address -> known.addAll(List.of(address.value(), address.local())));
    password.problem(known).ifPresent(text -> problems.add(new Problem("password", text)));
    return problems;
  }

  private Reader.Id enrol(EmailAddress email, String name, String hash) {
    var id =
        readers
            .insert(email, name, hash, clock.instant())
            .orElseThrow(
                () -> new IllegalArgumentException(email.value() + " has an account already"));
    readers.verify(id, email, clock.instant());
    return id;
  }

  private void open(EmailAddress email, String name, String hash, Title title) {
    var opened = readers.insert(email, name, hash, clock.instant());
    if (opened.isPresent()) {
      sendConfirmation(opened.get(), email.value(), name, title);
      return;
    }
    var holder = readers.lockByEmail(email).map(Account::reader).orElseThrow();
    if (holder.verified()) {
      outbox.post(Letters.alreadyRegistered(title, holder.email()));
    } else {
      replace(holder.id(), email, name, hash, title);
    }
  }

  /**
   * Whoever registered this address before never proved to own it: what they typed must not survive
   * in an account that the owner is about to confirm.
   */
  private void replace(
      Reader.Id holder, EmailAddress email, String name, String hash, Title title) {
    readers.replaceUnverified(holder, email, name, hash);
    tokens.deleteOf(holder, Purpose.RESET);
    sendConfirmation(holder, email.value(), name, title);
  }

  private void sendConfirmation(Reader.Id reader, String email, String name, Title title) {
    var token = issue(reader, email);
    outbox.post(Letters.confirmRegistration(title, email, name, token.value()));
  }

  private void askNewAddress(Reader reader, EmailAddress email, Title title) {
    if (readers.findByEmail(email).isPresent()) {
      outbox.post(Letters.alreadyRegistered(title, email.value()));
      return;
    }
    var token = issue(reader.id(), email.value());
    outbox.post(Letters.confirmChange(title, email.value(), reader.displayName(), token.value()));
  }

  /** The newest link is the only good one. */
  private Token issue(Reader.Id reader, String email) {
    tokens.deleteOf(reader, Purpose.VERIFY);
    var token = Token.fresh(random);
    var expires = clock.instant().plus(Purpose.VERIFY.lifetime());
    tokens.insert(token, reader, Purpose.VERIFY, email, expires);
    return token;
  }

  private boolean confirm(TokenTable.Claim claim, Title title) {
    var email = EmailAddress.read(claim.email()).orElseThrow();
    var before = readers.find(claim.reader()).orElseThrow().reader();
    if (!readers.verify(claim.reader(), email, clock.instant())) {
      return false;
    }
    if (before.verified() && !before.email().equals(email.value())) {
      outbox.post(Letters.addressChanged(title, before.email(), before.displayName()));
    }
    return true;
  }
}
