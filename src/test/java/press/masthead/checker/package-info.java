/**
 * A test in the manner of Jepsen: writers and readers work at the same time, everything is recorded
 * with its begin and end, and {@link press.masthead.checker.Checker} judges the record alone.
 */
@NullMarked
package press.masthead.checker;

import org.jspecify.annotations.NullMarked;
