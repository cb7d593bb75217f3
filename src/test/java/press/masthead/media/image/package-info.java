@NullMarked
package press.masthead.media.image;

import org.jspecify.annotations.NullMarked;
