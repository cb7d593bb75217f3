package press.masthead.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands over what is due. A mail is taken for some minutes, carried outside of any transaction (a
 * slow mail server would hold back whoever follows the change log), and then struck off. If this
 * node stops meanwhile, the mail is due again when its time is over.
 */
@Component
class Deliveries {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration TAKEN = Duration.ofMinutes(5);
  private static final Duration KEPT_AFTER_GIVING_UP = Duration.ofDays(30);

  private final MailTable mails;
  private final Carrier carrier;
  private final Clock clock;

  Deliveries(MailTable mails, Carrier carrier, Clock clock) {
    this.mails = mails;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** False when nothing was due. */
  boolean deliverNext() {
    var now = clock.instant();
    var due = mails.take(now, now.plus(TAKEN));
    due.ifPresent(this::deliver);
    return due.isPresent();
  }

  void dropOld() {
    mails.deleteGivenUpBefore(clock.instant().minus(KEPT_AFTER_GIVING_UP));
  }

  private void deliver(PostedMail mail) {
    try {
      carrier.carry(mail);
      mails.delete(mail.id());
    } catch (NotCarried e) {
      keep(mail, e);
    }
  }

  private void keep(PostedMail mail, NotCarried failure) {
    var now = clock.instant();
    var reason = String.valueOf(failure.getMessage());
    var again = failure.forGood() ? Optional.<Instant>empty() : Retries.next(mail, now);
    if (again.isPresent()) {
      mails.postpone(mail.id(), again.get(), reason);
      log.warn("Mail {} waits until {}: {}", mail.id(), again.get(), reason);
    } else {
      mails.giveUp(mail.id(), now, reason);
      log.error("Mail {} is given up: {}", mail.id(), reason);
    }
  }
}
