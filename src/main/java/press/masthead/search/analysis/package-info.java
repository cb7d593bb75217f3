/**
 * How text becomes terms, the same for stories and for what readers type. Every word is indexed in
 * up to three forms at one position: folded (no case, no marks, any script), as written where that
 * differs, and stemmed by the rules of the story's language.
 */
@NullMarked
package press.masthead.search.analysis;

import org.jspecify.annotations.NullMarked;
