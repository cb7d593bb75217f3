/** Full-text index on each node, fed by the change log; related stories. */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page", "story", "story :: body"})
@NullMarked
package press.masthead.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
