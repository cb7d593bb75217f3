/**
 * Stories: fields, typed body, revisions, the verbs, and the published state that readers see.
 *
 * <p>{@link press.masthead.story.Stories} is for those who write, {@link
 * press.masthead.story.PublishedStories} for everything that faces readers. A revision is never
 * changed; a story that was published keeps its address for ever.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title", "staff"})
@NullMarked
package press.masthead.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
