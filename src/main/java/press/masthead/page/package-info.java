/**
 * The page engine: page sources turn a path into content with every read recorded; finished bytes
 * are cached and evicted exactly when something they read changes. Holds the readers' layout. Knows
 * no story.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title"})
@NullMarked
package press.masthead.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
