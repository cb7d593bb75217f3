@NullMarked
package press.masthead.media.blob;

import org.jspecify.annotations.NullMarked;
