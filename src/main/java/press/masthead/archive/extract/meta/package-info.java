/**
 * What a page declares of its story (JSON-LD, microdata, meta elements) and what it merely shows
 * (headings, bylines, dates in words), and which of them to believe where they differ.
 */
@NullMarked
package press.masthead.archive.extract.meta;

import org.jspecify.annotations.NullMarked;
