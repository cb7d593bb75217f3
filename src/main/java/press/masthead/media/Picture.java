package press.masthead.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import press.masthead.media.image.Crop;

/**
 * A picture of the library.
 *
 * @param width of the original as seen, in pixels
 * @param height of the original as seen, in pixels
 * @param colour that fills most of it, as CSS writes it; stands in until the picture is there
 */
public record Picture(
    Id id,
    BlobKey original,
    String fileName,
    int width,
    int height,
    String colour,
    Focus focus,
    Particulars particulars) {

  /** To be raised when the same original would now give other renditions. */
  static final int RECIPE = 1;

  private static final int VERSION_BYTES = 6;

  /** Names a picture. */
  public record Id(long value) {
    /** The key of the change log, and what a page notes that shows the picture. */
    String key() {
      return "picture:" + value;
    }

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  public String caption() {
    return particulars.caption();
  }

  public String alt() {
    return particulars.alt();
  }

  public Credit credit() {
    return particulars.credit();
  }

  /** As the house writes it, such as {@code REUTERS/ JANE DOE}; empty if nobody is credited. */
  public String creditLine() {
    return credit().line();
  }

  /**
   * Changes with everything a rendition shows or says, so that its address can be cached for good.
   */
  String version() {
    var told = original + "|" + RECIPE + "|" + focus + "|" + particulars;
    var digest = sha256().digest(told.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
  }

  /** How wide, in the original's pixels, the crop is. */
  int widthOf(Crop crop) {
    return crop.of(width, height, focus.x(), focus.y()).width;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
