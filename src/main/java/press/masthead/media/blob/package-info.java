/**
 * Where blobs are kept: a folder or an S3 bucket, as {@code masthead.blobs.store} says. Both write
 * a blob to a scratch file first, so that its name is known and its bytes are whole before any
 * reader can see it.
 */
@NullMarked
package press.masthead.media.blob;

import org.jspecify.annotations.NullMarked;
