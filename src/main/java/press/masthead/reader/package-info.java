/**
 * Reader accounts: registration, sign-in, verification, password reset. Tells nobody whether an
 * address has an account.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page"})
@NullMarked
package press.masthead.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
