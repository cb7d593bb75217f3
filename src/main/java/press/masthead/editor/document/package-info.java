/**
 * The document that several people write at the same time, in ProseMirror's model: nodes, positions
 * that count tokens, and steps that change it. The rules are those of prosemirror-model and
 * prosemirror-transform, which the browser runs; a test holds the two against each other.
 */
@NullMarked
package press.masthead.editor.document;

import org.jspecify.annotations.NullMarked;
