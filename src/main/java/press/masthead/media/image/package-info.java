/**
 * Pixels: which files are pictures, decoding them within bounds of memory, turning them upright and
 * into sRGB, cropping, scaling and encoding. Knows no database and no metadata.
 */
@NullMarked
package press.masthead.media.image;

import org.jspecify.annotations.NullMarked;
