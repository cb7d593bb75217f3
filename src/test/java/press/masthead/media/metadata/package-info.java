@NullMarked
package press.masthead.media.metadata;

import org.jspecify.annotations.NullMarked;
