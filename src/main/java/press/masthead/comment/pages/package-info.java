/**
 * The pages under {@code /comments}, made anew for whoever asks: all threads of a story with the
 * form to comment, and a page for each thing that can be done to a comment. Everything the story
 * page's script offers is here without one.
 */
@NullMarked
package press.masthead.comment.pages;

import org.jspecify.annotations.NullMarked;
