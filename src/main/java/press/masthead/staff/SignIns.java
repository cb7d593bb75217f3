package press.masthead.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.account.EmailAddress;
import press.masthead.account.Password;
import press.masthead.account.PasswordHashes;
import press.masthead.account.Token;
import press.masthead.staff.StaffTable.Account;
import press.masthead.title.Titles;

/** Who is at the desk: by password, and by a code of an authenticator where one was set up. */
@Service
public class SignIns {
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LETTERS = 10;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final StaffTable staff;
  private final PasswordHashes hashes;
  private final Audit audit;
  private final Titles titles;
  private final TransactionOperations transactions;
  private final SecureRandom random;
  private final Clock clock;

  SignIns(
      StaffTable staff,
      PasswordHashes hashes,
      Audit audit,
      Titles titles,
      TransactionOperations transactions,
      SecureRandom random,
      Clock clock) {
    this.staff = staff;
    this.hashes = hashes;
    this.audit = audit;
    this.titles = titles;
    this.transactions = transactions;
    this.random = random;
    this.clock = clock;
  }

  /** How signing in came out. */
  public sealed interface SignIn {
    /**
     * Who it is.
     *
     * @param epoch that the session belongs to
     */
    record Welcome(Member member, int epoch) implements SignIn {}

    /** The password is right; a code is asked for. */
    record CodeWanted(Member.Id member) implements SignIn {}

    record Refused() implements SignIn {}
  }

  /**
   * An authenticator to be.
   *
   * @param secret in Base32
   * @param address what its QR code says
   */
  public record Authenticator(String secret, String address) {}

  /** Takes as long for an address of nobody as for a wrong password. */
  public SignIn signIn(String email, String typed) {
    var password = Password.of(typed);
    var account = EmailAddress.read(email).flatMap(address -> staff.account(address.key()));
    var hash = account.map(Account::password);
    if (account.isEmpty() || hash.isEmpty()) {
      hashes.matchNobody(password);
      return new SignIn.Refused();
    }
    if (!hashes.matches(password, hash.get()) || !isActive(account.get())) {
      return new SignIn.Refused();
    }
    return passed(account.get(), "password");
  }

  /** With a code of the authenticator, or one of the codes for when it is lost; each once. */
  public SignIn confirm(Member.Id member, String code) {
    var account = staff.account(member).filter(SignIns::isActive);
    var how = account.flatMap(found -> taken(found, code));
    return account.isPresent() && how.isPresent()
        ? welcome(account.get(), how.get())
        : new SignIn.Refused();
  }

  /** The member of a session, if it was opened in the account's present epoch. */
  public Optional<Member> ofSession(Member.Id member, int epoch) {
    return staff
        .account(member)
        .filter(account -> isActive(account) && account.epoch() == epoch)
        .map(Account::member);
  }

  /** False for somebody who came by a provider and never chose one. */
  public boolean hasPassword(Member.Id member) {
    return staff.account(member).map(Account::password).isPresent();
  }

  public boolean hasAuthenticator(Member.Id member) {
    return staff.account(member).map(Account::totpSecret).isPresent();
  }

  public Authenticator authenticator(Member member) {
    return authenticator(member, Totp.secret(random));
  }

  /** The same that was shown before, after a wrong code. */
  public Authenticator authenticator(Member member, String secret) {
    var account = member.email() == null ? member.name() : member.email();
    return new Authenticator(secret, Totp.address(secret, titles.publisher(), account));
  }

  /**
   * Asks for codes from now on, if {@code code} shows that the authenticator has the secret.
   *
   * @return codes to be kept for when it is lost; empty if the code is wrong
   */
  @Transactional
  public List<String> setAuthenticator(Member.Id member, String secret, String code) {
    var step = Totp.step(secret, code, clock.instant());
    if (step.isEmpty()) {
      return List.of();
    }
    staff.setTotp(member, secret);
    staff.takeStep(member, step.getAsLong());
    var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
    staff.setRecoveryCodes(member, codes.stream().map(SignIns::hash).toList());
    audit.record(Act.of(member, "staff.set-authenticator", member.subject()));
    return codes;
  }

  /** Asks for codes no more; needs the password once more. */
  public boolean dropAuthenticator(Member.Id member, String typed) {
    if (!isPassword(member, typed)) {
      return false;
    }
    dropAuthenticator(member, member);
    return true;
  }

  /** For somebody who lost theirs: they are asked for no code until they set up another. */
  public void dropAuthenticator(Member.Id member, Member.Id by) {
    transactions.executeWithoutResult(status -> {
      if (hasAuthenticator(member)) {
        staff.setTotp(member, null);
        staff.setRecoveryCodes(member, List.of());
        audit.record(Act.of(by, "staff.drop-authenticator", member.subject()));
      }
    });
  }

  /**
   * Ends all sessions; the caller opens a new one for whoever is at the screen.
   *
   * @return what is wrong, in words; empty if it is done
   */
  public Optional<String> changePassword(Member member, String present, String typed) {
    if (!isPassword(member.id(), present)) {
      return Optional.of("This is not your present password.");
    }
    var password = Password.of(typed);
    var problem = password.problem(known(member));
    if (problem.isPresent()) {
      return problem;
    }
    var hash = hashes.hash(password);
    transactions.executeWithoutResult(status -> {
      staff.setPassword(member.id(), hash);
      staff.nextEpoch(member.id());
      audit.record(Act.of(member.id(), "staff.change-password", member.id().subject()));
    });
    return Optional.empty();
  }

  /** Ends every session of the member. */
  @Transactional
  public void endSessions(Member.Id member) {
    staff.nextEpoch(member);
    audit.record(Act.of(member, "staff.end-sessions", member.subject()));
  }

  /** The epoch that a new session belongs to. */
  public int epoch(Member.Id member) {
    return staff.account(member).orElseThrow().epoch();
  }

  /** Where the password is right; asks for a code if there is an authenticator. */
  SignIn passed(Account account, String how) {
    return account.totpSecret() == null
        ? welcome(account, how)
        : new SignIn.CodeWanted(account.member().id());
  }

  /** What a member's password must not be made of. */
  static List<String> known(Member member) {
    var email = EmailAddress.read(member.email() == null ? "" : member.email());
    return Stream.concat(
            Stream.of(member.name()),
            email.stream().flatMap(address -> Stream.of(address.value(), address.local())))
        .toList();
  }

  /**
   * @param how they showed who they are, for the audit
   */
  SignIn.Welcome welcome(Account account, String how) {
    var member = account.member();
    transactions.executeWithoutResult(status ->
        audit.record(Act.of(member.id(), "staff.sign-in", member.id().subject()).with("how", how)));
    return new SignIn.Welcome(member, account.epoch());
  }

  /** What it was that was taken; empty if nothing was. */
  private Optional<String> taken(Account account, String code) {
    var member = account.member().id();
    var secret = account.totpSecret();
    if (secret == null) {
      return Optional.empty();
    }
    var step = Totp.step(secret, code, clock.instant());
    if (step.isPresent()) {
      return staff.takeStep(member, step.getAsLong())
          ? Optional.of("password and authenticator")
          : Optional.empty();
    }
    return staff.useRecoveryCode(member, hash(code))
        ? Optional.of("password and recovery code")
        : Optional.empty();
  }

  boolean isPassword(Member.Id member, String typed) {
    return staff
        .account(member)
        .map(Account::password)
        .filter(hash -> hashes.matches(Password.of(typed), hash))
        .isPresent();
  }

  private String recoveryCode() {
    var code = new StringBuilder();
    for (int n = 0; n < RECOVERY_LETTERS; n++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      if (n == RECOVERY_LETTERS / 2 - 1) {
        code.append('-');
      }
    }
    return code.toString();
  }

  private static byte[] hash(String code) {
    return new Token(code.strip().toLowerCase(Locale.ROOT)).hash();
  }

  static boolean isActive(Account account) {
    return account.member().state() == Member.State.ACTIVE;
  }
}
