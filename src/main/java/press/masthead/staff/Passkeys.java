package press.masthead.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.account.Token;
import press.masthead.staff.SignIns.SignIn;
import press.masthead.title.Titles;

/**
 * Who is at the desk, by a passkey (Web Authentication, Level 3). A device makes a key for one host
 * and uses it only for its owner, whom it knows by a finger, a face or a PIN: what is had and what
 * is known or borne at once, so that no code is asked for besides. The house keeps the public half.
 */
@Service
public class Passkeys {
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 80;
  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

  private final PasskeyTable table;
  private final StaffTable staff;
  private final SignIns signIns;
  private final Audit audit;
  private final Titles titles;
  private final TransactionOperations transactions;
  private final SecureRandom random;
  private final Clock clock;

  Passkeys(
      PasskeyTable table,
      StaffTable staff,
      SignIns signIns,
      Audit audit,
      Titles titles,
      TransactionOperations transactions,
      SecureRandom random,
      Clock clock) {
    this.table = table;
    this.staff = staff;
    this.signIns = signIns;
    this.audit = audit;
    this.titles = titles;
    this.transactions = transactions;
    this.random = random;
    this.clock = clock;
  }

  /** How asking for a passkey came out. */
  public sealed interface Asking {
    /**
     * The browser is to be asked.
     *
     * @param options what it is asked, in JSON
     * @param challenge what its answer has to have signed; to be kept until then, and used once
     */
    record Asked(String options, String challenge) implements Asking {}

    /** Words that say how to mend it. */
    record Refused(String mend) implements Asking {}
  }

  /** The member's, the newest first. */
  public List<Passkey> of(Member.Id member) {
    return table.of(member);
  }

  /** For a new passkey; needs the password, as whoever adds one comes in by it for good. */
  public Asking askForNew(Member member, String name, String present, Site site) {
    var problem = problem(member.id(), name);
    if (problem.isPresent()) {
      return new Asking.Refused(problem.get());
    }
    if (!signIns.isPassword(member.id(), present)) {
      return new Asking.Refused("This is not your present password.");
    }
    var challenge = challenge();
    return new Asking.Asked(party(site, challenge).optionsForNew(member.id()), challenge);
  }

  /**
   * Takes what the browser answered.
   *
   * @return what is wrong, in words; empty if it is done
   */
  public Optional<String> add(
      Member member, String name, Site site, String challenge, String answer) {
    var problem = problem(member.id(), name);
    if (problem.isPresent()) {
      return problem;
    }
    try {
      transactions.executeWithoutResult(status -> {
        party(site, challenge).take(member.id(), name.strip(), answer);
        audit.record(
            Act.of(member.id(), "staff.add-passkey", member.id().subject())
                .with("host", site.host()));
      });
      return Optional.empty();
    } catch (Unproven e) {
      LOG.info("a new passkey was not taken at {}: {}", site.origin(), e.getMessage());
      return Optional.of("This passkey could not be added. Try again.");
    }
  }

  /** For whichever passkey the browser has: nobody says who they are first. */
  public Asking.Asked askWho(Site site) {
    var challenge = challenge();
    return new Asking.Asked(party(site, challenge).options(), challenge);
  }

  /** Empty if the answer proves nothing, or of somebody who may not come in. */
  public Optional<SignIn.Welcome> signIn(Site site, String challenge, String answer) {
    try {
      return Optional.ofNullable(
          transactions.execute(status -> signIn(party(site, challenge).proven(answer))));
    } catch (Unproven e) {
      LOG.info("a passkey let nobody in at {}: {}", site.origin(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Lets nobody in by it any more. */
  @Transactional
  public void remove(Member.Id member, Passkey.Id passkey) {
    table
        .delete(member, passkey)
        .ifPresent(host ->
            audit.record(
                Act.of(member, "staff.remove-passkey", member.subject()).with("host", host)));
  }

  /** An answer that does not prove what it has to. */
  static final class Unproven extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unproven(String why) {
      super(why);
    }

    Unproven(RuntimeException cause) {
      super(cause);
    }
  }

  private SignIn.Welcome signIn(Member.Id owner) {
    return staff
        .account(owner)
        .filter(SignIns::isActive)
        .map(account -> signIns.welcome(account, "passkey"))
        .orElseThrow(() -> new Unproven(owner.subject() + " may not sign in"));
  }

  private Optional<String> problem(Member.Id member, String name) {
    if (name.isBlank()) {
      return Optional.of("Give it a name that you know it by later, such as “Phone”.");
    }
    if (name.strip().length() > LONGEST_NAME) {
      return Optional.of("Give it a shorter name: at most %d letters.".formatted(LONGEST_NAME));
    }
    return table.of(member).size() < MOST
        ? Optional.empty()
        : Optional.of("You have %d passkeys. Remove one first.".formatted(MOST));
  }

  private RelyingParty party(Site site, String challenge) {
    return new RelyingParty(site, titles.publisher(), challenge, table, clock);
  }

  private String challenge() {
    return Token.fresh(random).value();
  }
}
