/**
 * Reader accounts, one for all titles of the publisher: registration, verification by mail,
 * sign-in, password reset, and the reader's own account pages with export and erasure. Tells nobody
 * whether an address has an account. Others learn who is signed in from {@link
 * press.masthead.reader.SignedIn}, and answer for what they keep about a reader through {@link
 * press.masthead.reader.ReaderData}.
 */
@ApplicationModule(allowedDependencies = {"account", "changelog", "title", "page", "mail"})
@NullMarked
package press.masthead.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
