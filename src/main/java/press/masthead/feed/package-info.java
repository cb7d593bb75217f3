/**
 * What machines read: RSS, Atom and JSON Feed of a title, a section, an author or a topic; sitemaps
 * by month or day and for news; robots. Pages like any other: kept until something they read
 * changes.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page", "media", "story"})
@NullMarked
package press.masthead.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
