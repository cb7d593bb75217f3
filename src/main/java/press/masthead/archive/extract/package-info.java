/**
 * What a saved page says, understood without a database: from HTML by its metadata and structure,
 * from plain page text by the order news pages keep. Stores nothing, fetches nothing, runs nothing,
 * and knows no site by name.
 */
@NullMarked
package press.masthead.archive.extract;

import org.jspecify.annotations.NullMarked;
