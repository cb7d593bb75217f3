/**
 * The ordered log of committed changes that readers could see. Every such write appends keys here
 * in its own transaction; caches, indexes and outbound work follow it from their own cursor. Never
 * skips a slower transaction, never loses an entry, tells this node at once and others within the
 * poll.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package press.masthead.changelog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
