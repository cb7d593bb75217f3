/** Threads of comments under stories, by registered readers, with exact counts. */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page", "story", "reader"})
@NullMarked
package press.masthead.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
