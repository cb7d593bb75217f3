/**
 * A story while it is being written, by several people at the same time. The body changes by
 * ProseMirror's steps, each kept before it is acknowledged, in one order for all; the other fields
 * change one by one. What was written becomes a revision when somebody saves it.
 */
@NamedInterface("writing")
@NullMarked
package press.masthead.editor.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
