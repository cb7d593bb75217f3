/**
 * Asks where stories lead to whether there is anything. In the background, with bounds, and nobody
 * within our own network: what an editor typed must not make the program look around there.
 */
@NullMarked
package press.masthead.editor.link;

import org.jspecify.annotations.NullMarked;
