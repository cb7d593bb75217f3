/** Masthead, the publishing system of a news publisher. One package a module. */
@NullMarked
package press.masthead;

import org.jspecify.annotations.NullMarked;
