/** Page views and what is most read, recomputable from the kept log. */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page", "story"})
@NullMarked
package press.masthead.readership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
