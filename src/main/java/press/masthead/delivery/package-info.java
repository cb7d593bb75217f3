/**
 * The HTTP edge for readers: from a request to the finished bytes of a page, with caching and
 * security headers; and the outside caches behind it, which are told what may be kept and what has
 * changed ({@code purge}).
 */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page", "story"})
@NullMarked
package press.masthead.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
