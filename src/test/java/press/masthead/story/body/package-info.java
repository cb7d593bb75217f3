@NullMarked
package press.masthead.story.body;

import org.jspecify.annotations.NullMarked;
