package press.masthead.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail in the outbox. */
record PostedMail(UUID id, Mail mail, Instant postedAt, int attempts) {}
