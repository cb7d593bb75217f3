package press.masthead.media.image;

import java.awt.image.BufferedImage;

/** Scaling down, never up. */
final class Scaling {
  private static final double MASTER_PIXELS = 8_000_000;
  private static final double WIDEST_RENDITION = 1920;

  /** What Lanczos is left with after halving; more costs time, less costs sharpness. */
  private static final int ROOM = 4;

  private Scaling() {}

  /** About 8 megapixels, but never so few that the widest crop would lack some. */
  static BufferedImage master(BufferedImage image) {
    var pixels = (double) image.getWidth() * image.getHeight();
    var shorter = Math.min(image.getWidth(), image.getHeight());
    var scale = Math.max(Math.sqrt(MASTER_PIXELS / pixels), WIDEST_RENDITION / shorter);
    return scale >= 1
        ? image
        : to(image, round(image.getWidth() * scale), round(image.getHeight() * scale));
  }

  static BufferedImage to(BufferedImage image, int width, int height) {
    if (width >= image.getWidth() || height > image.getHeight()) {
      return image;
    }
    var near = image;
    while (near.getWidth() >= ROOM * width && near.getHeight() >= ROOM * height) {
      near = halved(near);
    }
    return Lanczos.scale(near, width, height);
  }

  /** Every pixel the mean of four. */
  private static BufferedImage halved(BufferedImage image) {
    var width = image.getWidth() / 2;
    var height = image.getHeight() / 2;
    var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var rows = new int[4 * width];
    var line = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, 2 * y, 2 * width, 2, rows, 0, 2 * width);
      for (int x = 0; x < width; x++) {
        line[x] =
            mean(rows[2 * x], rows[2 * x + 1], rows[2 * (width + x)], rows[2 * (width + x) + 1]);
      }
      out.setRGB(0, y, width, 1, line, 0, width);
    }
    return out;
  }

  private static int mean(int a, int b, int c, int d) {
    return mean(a, b, c, d, 16) << 16 | mean(a, b, c, d, 8) << 8 | mean(a, b, c, d, 0);
  }

  private static int mean(int a, int b, int c, int d, int shift) {
    var sum = (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
    return (sum + 2) / 4;
  }

  private static int round(double length) {
    return Math.max(1, (int) Math.round(length));
  }
}
