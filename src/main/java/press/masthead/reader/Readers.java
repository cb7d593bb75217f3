package press.masthead.reader;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.account.EmailAddress;
import press.masthead.account.Password;
import press.masthead.account.PasswordHashes;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Reads;
import press.masthead.mail.Outbox;
import press.masthead.reader.Outcome.Done;
import press.masthead.reader.Outcome.Refused;
import press.masthead.reader.ReaderTable.Account;
import press.masthead.reader.letter.Letters;
import press.masthead.title.Title;

/** The accounts. A changed name is logged as {@code reader:42/name}. */
@Service
public class Readers {
  private static final String WRONG_PASSWORD = "This is not your present password. Try again.";

  private final ReaderTable readers;
  private final TokenTable tokens;
  private final PasswordHashes hashes;
  private final Outbox outbox;
  private final ChangeLog changes;
  private final List<ReaderData> data;
  private final TransactionOperations transactions;
  private final Clock clock;

  Readers(
      ReaderTable readers,
      TokenTable tokens,
      PasswordHashes hashes,
      Outbox outbox,
      ChangeLog changes,
      List<ReaderData> data,
      TransactionOperations transactions,
      Clock clock) {
    this.readers = readers;
    this.tokens = tokens;
    this.hashes = hashes;
    this.outbox = outbox;
    this.changes = changes;
    this.data = data;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The key that a page notes when it shows a reader's name. */
  public static String nameKey(Reader.Id reader) {
    return "reader:" + reader.value() + "/name";
  }

  public Optional<Reader> find(Reader.Id id) {
    return readers.find(id).map(Account::reader);
  }

  /** The reader of a session, if it was opened in the account's present epoch. */
  public Optional<Reader> ofSession(Reader.Id id, int epoch) {
    return readers.find(id).filter(account -> account.sessionEpoch() == epoch).map(Account::reader);
  }

  /** The names of those that still have an account; notes them as read. */
  public Map<Reader.Id, String> displayNames(Collection<Reader.Id> ids) {
    ids.forEach(id -> Reads.note(nameKey(id)));
    return readers.displayNames(ids);
  }

  /** Takes as long for an address without an account as for a wrong password. */
  public SignIn signIn(String email, String typed) {
    var password = Password.of(typed);
    var account = EmailAddress.read(email).flatMap(readers::findByEmail);
    if (account.isEmpty()) {
      hashes.matchNobody(password);
      return new SignIn.Refused();
    }
    return signIn(account.get(), password);
  }

  @Transactional
  public Outcome rename(Reader.Id reader, String typed) {
    var name = DisplayName.tidy(typed);
    var problem = DisplayName.problem(name);
    if (problem.isPresent()) {
      return new Refused("displayName", problem.get());
    }
    readers.rename(reader, name);
    changes.append(nameKey(reader));
    return new Done();
  }

  /** Ends all sessions; the caller opens a new one for whoever is at the screen. */
  public Outcome changePassword(Reader reader, String present, String typed, Title title) {
    if (!isPassword(reader.id(), present)) {
      return new Refused("present", WRONG_PASSWORD);
    }
    var password = Password.of(typed);
    var problem = password.problem(List.of(reader.email(), reader.displayName(), title.name()));
    if (problem.isPresent()) {
      return new Refused("password", problem.get());
    }
    var hash = hashes.hash(password);
    transactions.executeWithoutResult(status -> {
      readers.changePassword(reader.id(), hash);
      tokens.deleteOf(reader.id(), Purpose.RESET);
      outbox.post(Letters.passwordChanged(title, reader.email(), reader.displayName()));
    });
    return new Done();
  }

  @Transactional
  public void endSessions(Reader.Id reader) {
    readers.endSessions(reader);
  }

  /** The epoch that a new session of the account belongs to. */
  public Optional<Integer> sessionEpoch(Reader.Id reader) {
    return readers.find(reader).map(Account::sessionEpoch);
  }

  /** Everything kept about a reader, by what it is called; writes as JSON. */
  @Transactional(readOnly = true)
  public Map<String, Object> export(Reader.Id id) {
    var all = new LinkedHashMap<String, Object>();
    all.put("account", find(id).orElseThrow());
    data.forEach(part -> all.put(part.name(), part.export(id)));
    return all;
  }

  /** Ends the account for good, with everything personal; needs the password once more. */
  public Outcome erase(Reader reader, String present) {
    if (!isPassword(reader.id(), present)) {
      return new Refused("password", WRONG_PASSWORD);
    }
    transactions.executeWithoutResult(status -> erase(reader));
    return new Done();
  }

  /** Drops links that nobody used in time. */
  @Transactional
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  public void dropExpiredTokens() {
    tokens.deleteExpired(clock.instant());
  }

  private SignIn signIn(Account account, Password password) {
    if (!hashes.matches(password, account.passwordHash())) {
      return new SignIn.Refused();
    }
    if (hashes.isOutdated(account.passwordHash())) {
      readers.rehash(account.reader().id(), account.passwordHash(), hashes.hash(password));
    }
    return new SignIn.Welcome(account.reader(), account.sessionEpoch());
  }

  private boolean isPassword(Reader.Id reader, String typed) {
    return readers
        .find(reader)
        .map(account -> hashes.matches(Password.of(typed), account.passwordHash()))
        .orElse(false);
  }

  private void erase(Reader reader) {
    data.forEach(part -> part.erase(reader.id()));
    readers.delete(reader.id());
    outbox.forget(reader.email());
    changes.append(nameKey(reader.id()));
  }
}
