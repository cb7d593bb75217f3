package press.masthead.media;

import press.masthead.media.image.Format;

/** What stands at an address of a rendition. */
sealed interface Rendition {

  /** The file. */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  record Finished(byte[] bytes, Format format) implements Rendition {}

  /** The picture has been edited since the address was given out; this is its address now. */
  record Moved(RenditionAddress now) implements Rendition {}

  /** No such picture, or no page shows it so. */
  record Absent() implements Rendition {}
}
