/** Newsroom accounts and their roles on each title. */
@ApplicationModule(allowedDependencies = {"changelog", "title"})
@NullMarked
package press.masthead.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
