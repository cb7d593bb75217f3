package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.masthead.account.Limit;
import press.masthead.account.Network;
import press.masthead.account.RateLimits;
import press.masthead.account.Wait;
import press.masthead.staff.Member;

/**
 * How often the way in may be tried in vain, alike whether or not an address belongs to somebody. A
 * newsroom comes from one network: who gets in does not count against the others.
 */
@Component
class DeskLimits {
  private static final Limit FROM = new Limit("desk-from", 40, Duration.ofMinutes(10));
  private static final Limit TO = new Limit("desk-to", 8, Duration.ofMinutes(10));
  private static final Limit CODE_OF = new Limit("desk-code-of", 8, Duration.ofMinutes(10));

  private static final Limit MAIL_FROM = new Limit("desk-mail-from", 20, Duration.ofHours(1));
  private static final Limit MAIL_TO = new Limit("desk-mail-to", 3, Duration.ofHours(1));

  private final RateLimits limits;

  DeskLimits(RateLimits limits) {
    this.limits = limits;
  }

  Optional<Wait> signIn(HttpServletRequest request, String email) {
    return longest(from(request), limits.take(TO, fold(email)));
  }

  /** A mail with a link to that address, whoever's it is. */
  Optional<Wait> mail(HttpServletRequest request, String email) {
    return longest(limits.take(MAIL_FROM, Network.of(request)), limits.take(MAIL_TO, fold(email)));
  }

  /** For somebody who is known already, wherever they are. */
  Optional<Wait> code(Member.Id member) {
    return limits.take(CODE_OF, member.subject());
  }

  Optional<Wait> from(HttpServletRequest request) {
    return limits.take(FROM, Network.of(request));
  }

  static String words(Wait wait) {
    return "This was tried too often. Wait %s, then try again.".formatted(wait.words());
  }

  void signedIn(HttpServletRequest request, String email) {
    limits.forgive(TO, fold(email));
    inOrder(request);
  }

  /** What was just tried was not in vain. */
  void inOrder(HttpServletRequest request) {
    limits.giveBack(FROM, Network.of(request));
  }

  private static Optional<Wait> longest(Optional<Wait> one, Optional<Wait> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .max((a, b) -> a.duration().compareTo(b.duration()));
  }

  private static String fold(String email) {
    var folded = email.strip().toLowerCase(Locale.ROOT);
    return folded.length() > 254 ? folded.substring(0, 254) : folded;
  }
}
