/**
 * Reads a page that was saved as plain text: section path, headline, standfirst, time and byline,
 * picture caption, body, sign-off, related stories, most read, imprint, in the order news pages
 * keep, any of them missing.
 */
@NullMarked
package press.masthead.archive.extract.text;

import org.jspecify.annotations.NullMarked;
