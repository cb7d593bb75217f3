/**
 * Dates, times, ages and rules of issue as people write them, in the languages news is written in.
 */
@NullMarked
package press.masthead.archive.extract.words;

import org.jspecify.annotations.NullMarked;
