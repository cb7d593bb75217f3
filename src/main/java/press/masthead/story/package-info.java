/**
 * Stories: fields, typed body, revisions, the verbs, and the published state that readers see. A
 * story that was published keeps its address for ever.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title", "staff", "media"})
@NullMarked
package press.masthead.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
