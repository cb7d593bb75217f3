package press.masthead.media.metadata;

/**
 * Writes a picture's words into a freshly encoded file, which has none. What a rendition says is
 * what the house says now, not what the camera said.
 */
public final class Stamp {
  private Stamp() {}

  /** XMP, IIM and EXIF into a JPEG. */
  public static byte[] jpeg(byte[] jpeg, PictureMetadata words) {
    return JpegStamp.stamp(jpeg, words);
  }

  /** XMP into a WebP. */
  public static byte[] webp(byte[] webp, PictureMetadata words) {
    return WebpStamp.stamp(webp, words);
  }
}
