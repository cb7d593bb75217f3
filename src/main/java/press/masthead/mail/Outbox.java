package press.masthead.mail;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mail is posted. It leaves once the caller's transaction has committed. */
@Service
public class Outbox {
  private final MailTable mails;
  private final Bell bell;
  private final Clock clock;

  Outbox(MailTable mails, Bell bell, Clock clock) {
    this.mails = mails;
    this.bell = bell;
    this.clock = clock;
  }

  /** Posts within the caller's transaction; refuses to be called outside of one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Mail mail) {
    mails.insert(UUID.randomUUID(), mail, clock.instant());
    ringAfterCommit();
  }

  /** Drops whatever still waits for an address; for a person who wishes to be forgotten. */
  @Transactional
  public void forget(String address) {
    mails.deleteFor(address);
  }

  private void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring();
          }
        });
  }
}
