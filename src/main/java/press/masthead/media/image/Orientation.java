package press.masthead.media.image;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns a picture the way EXIF says it was held. */
final class Orientation {
  private Orientation() {}

  /** Whether width and height change places. */
  static boolean isSideways(int orientation) {
    return orientation >= 5;
  }

  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    var w = image.getWidth();
    var h = image.getHeight();
    var out =
        isSideways(orientation)
            ? new BufferedImage(h, w, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    var graphics = out.createGraphics();
    graphics.drawImage(image, turn(orientation, w, h), null);
    graphics.dispose();
    return out;
  }

  /** {@code x' = m00 x + m01 y + m02; y' = m10 x + m11 y + m12}, given column by column. */
  private static AffineTransform turn(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> throw new IllegalArgumentException("no EXIF orientation: " + orientation);
    };
  }
}
