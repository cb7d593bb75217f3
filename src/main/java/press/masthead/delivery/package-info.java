/**
 * The HTTP edge for readers: from a request to the finished bytes of a page, with caching and
 * security headers.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page"})
@NullMarked
package press.masthead.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
