/** What machines read: RSS, Atom, JSON Feed, sitemaps, robots. */
@ApplicationModule(
    allowedDependencies = {
      "changelog",
      "title",
      "page",
      "media",
      "story",
      "story :: body",
      "front"
    })
@NullMarked
package press.masthead.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
