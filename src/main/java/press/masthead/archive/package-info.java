/**
 * Archives in and out: what a saved page says, taken over whole, with a report of what was
 * understood and what was not.
 */
@ApplicationModule(
    allowedDependencies = {"changelog", "title", "staff", "media", "story", "story :: body"})
@NullMarked
package press.masthead.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
