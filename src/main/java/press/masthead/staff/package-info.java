/**
 * Newsroom accounts, what they may do on each title, and the audit: everything that was ever done,
 * by whom and when.
 */
@ApplicationModule(allowedDependencies = {"account", "changelog", "title"})
@NullMarked
package press.masthead.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
