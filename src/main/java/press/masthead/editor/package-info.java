/**
 * The newsroom's screens for stories, inside the desk's shell: which there are, where each stands,
 * writing in one together, and every verb with its form for whoever may use it. The verbs
 * themselves are {@link press.masthead.story.Stories}'.
 */
@ApplicationModule(
    allowedDependencies = {
      "desk",
      "media",
      "page",
      "site",
      "staff",
      "story",
      "story :: body",
      "title"
    })
@NullMarked
package press.masthead.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
