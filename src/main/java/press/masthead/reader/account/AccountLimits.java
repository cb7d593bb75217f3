package press.masthead.reader.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.masthead.account.Limit;
import press.masthead.account.RateLimits;
import press.masthead.account.Wait;
import press.masthead.reader.Reader;

/**
 * How often account forms may be sent: by network against guessing many accounts, by address
 * against guessing one and against flooding somebody's mailbox. Counted alike whether or not an
 * address has an account.
 */
@Component
class AccountLimits {
  static final Limit SIGN_IN_TO = new Limit("sign-in-to", 10, Duration.ofMinutes(10));
  private static final Limit SIGN_IN_FROM = new Limit("sign-in-from", 60, Duration.ofMinutes(10));
  private static final Limit MAIL_TO = new Limit("mail-to", 5, Duration.ofHours(1));
  private static final Limit MAIL_FROM = new Limit("mail-from", 30, Duration.ofHours(1));
  private static final Limit LINK_FROM = new Limit("link-from", 60, Duration.ofHours(1));
  private static final Limit PASSWORD_OF = new Limit("password-of", 10, Duration.ofMinutes(10));

  private final RateLimits limits;

  AccountLimits(RateLimits limits) {
    this.limits = limits;
  }

  Optional<Wait> signIn(String network, String email) {
    return either(limits.take(SIGN_IN_FROM, network), limits.take(SIGN_IN_TO, fold(email)));
  }

  /** That was not in vain, so it does not count against others from there. */
  void signedIn(String network, String email) {
    limits.forgive(SIGN_IN_TO, fold(email));
    limits.giveBack(SIGN_IN_FROM, network);
  }

  /** Anything that sends a mail. */
  Optional<Wait> mail(String network, String email) {
    return either(limits.take(MAIL_FROM, network), limits.take(MAIL_TO, fold(email)));
  }

  /** Trying a link that came by mail. */
  Optional<Wait> link(String network) {
    return limits.take(LINK_FROM, network);
  }

  /** Giving the present password while signed in. */
  Optional<Wait> password(Reader reader) {
    return limits.take(PASSWORD_OF, String.valueOf(reader.id().value()));
  }

  private static Optional<Wait> either(Optional<Wait> one, Optional<Wait> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .max((a, b) -> a.duration().compareTo(b.duration()));
  }

  private static String fold(String email) {
    var folded = email.strip().toLowerCase(Locale.ROOT);
    return folded.length() > 254 ? folded.substring(0, 254) : folded;
  }
}
