/** What readers see: story, front, topic, author, month, search, imprint and error pages. */
@ApplicationModule(
    allowedDependencies = {
      "changelog",
      "title",
      "page",
      "media",
      "story",
      "story :: body",
      "reader",
      "front",
      "search",
      "readership",
      "comment"
    })
@NullMarked
package press.masthead.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
