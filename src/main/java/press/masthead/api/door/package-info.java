/**
 * What happens to a request of a program before a resource is reached, and to an answer that is
 * none: who asks, how often, whether the same was asked before; JSON in and out; problems.
 */
@NullMarked
package press.masthead.api.door;

import org.jspecify.annotations.NullMarked;
