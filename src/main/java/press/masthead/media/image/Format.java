package press.masthead.media.image;

/** The formats renditions are made in. */
public enum Format {
  WEBP("webp", "image/webp"),
  JPEG("jpg", "image/jpeg");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** WebP needs a native library, which is not to be had for every processor. */
  public boolean isAvailable() {
    return this != WEBP || Encoder.HAS_WEBP;
  }
}
