@NullMarked
package press.masthead.media;

import org.jspecify.annotations.NullMarked;
