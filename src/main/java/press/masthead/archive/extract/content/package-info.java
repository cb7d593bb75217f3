/**
 * Finds the story's own text on a page: which element holds it, and what within it is somebody
 * else's (shares, related stories, sign-up boxes). Looks at structure, words and density only,
 * never at whose page it is.
 */
@NullMarked
package press.masthead.archive.extract.content;

import org.jspecify.annotations.NullMarked;
