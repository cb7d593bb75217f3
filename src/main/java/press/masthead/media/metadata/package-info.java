/**
 * What a picture file says about itself, read from XMP, IPTC-IIM and EXIF, and the same written
 * into renditions. Nothing but what {@link press.masthead.media.metadata.PictureMetadata} holds
 * goes out: no position, no camera, no editing history.
 */
@NullMarked
package press.masthead.media.metadata;

import org.jspecify.annotations.NullMarked;
