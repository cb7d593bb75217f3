/** The newsroom's screens for what readers say, inside the desk's shell. */
@NullMarked
package press.masthead.comment.desk;

import org.jspecify.annotations.NullMarked;
