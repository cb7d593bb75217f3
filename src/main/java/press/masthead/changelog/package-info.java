/**
 * The ordered log of committed changes that readers could see. Every such write appends keys here,
 * in its own transaction; page cache, search index and outbound work follow the log, each from its
 * own cursor.
 *
 * <p>Promises: the order is the same for every follower; a follower never passes a place where a
 * slower transaction may still commit; nothing is missed after a crash; this node's own changes
 * reach its followers before the writing call returns.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package press.masthead.changelog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
