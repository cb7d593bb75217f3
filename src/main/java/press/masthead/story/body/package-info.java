/**
 * The typed body of a story: a document of blocks and inline text, in ProseMirror's shape when
 * written as JSON. Sealed, so that every renderer answers for every kind of block. Reading is
 * strict: what does not fit the schema is refused with an error that names the node.
 */
@NamedInterface("body")
@NullMarked
package press.masthead.story.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
