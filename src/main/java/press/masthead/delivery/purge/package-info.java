/**
 * Outside caches: what a CDN in front is told of each page, and the calls that make it drop exactly
 * what has changed. Follows the change log once for the cluster. Where no CDN is named, nothing
 * here runs and no page carries anything of it.
 */
@NullMarked
package press.masthead.delivery.purge;

import org.jspecify.annotations.NullMarked;
