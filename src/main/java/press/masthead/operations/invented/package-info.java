/**
 * An archive of any size that nobody wrote, for measuring: sections, authors, topics, lengths and
 * dates as a newspaper of twenty years has them, the words made up of syllables. The same size is
 * the same archive, whenever and wherever it is made, up to the day it ends on.
 */
@NullMarked
package press.masthead.operations.invented;

import org.jspecify.annotations.NullMarked;
