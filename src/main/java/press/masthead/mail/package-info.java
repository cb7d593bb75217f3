/**
 * Mail to people outside: a durable outbox and the carriers that empty it. A mail is posted in the
 * transaction of what it tells of, so neither goes without the other; it leaves after the commit,
 * is tried again while the mail server is away, and may arrive twice but never not at all. Without
 * a mail server it lands as a file in the outbox folder.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package press.masthead.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
