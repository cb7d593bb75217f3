/**
 * Scores extraction on corpora of real pages, with the formulas their makers use, beside what other
 * tools reach on the same pages.
 */
@NullMarked
package press.masthead.archive.bench;

import org.jspecify.annotations.NullMarked;
