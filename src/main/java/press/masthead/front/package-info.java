/** Fronts: what stands on the home page and on a section front, and in which order. */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page", "story", "story :: body"})
@NullMarked
package press.masthead.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
