package press.masthead.media.image;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;

/** Any decoded picture as opaque 8-bit sRGB, on white where it was transparent. */
final class Srgb {
  private Srgb() {}

  static BufferedImage of(BufferedImage image) {
    if (isGrey(image)) {
      return grey(image);
    }
    return image.getColorModel().getColorSpace().isCS_sRGB() ? flat(image) : flat(converted(image));
  }

  private static boolean isGrey(BufferedImage image) {
    return image.getRaster().getNumBands() <= 2
        && !(image.getColorModel() instanceof IndexColorModel);
  }

  /** By hand: Java takes greys for linear light, no file means that, and it would wash them out. */
  private static BufferedImage grey(BufferedImage image) {
    var raster = image.getRaster();
    var bands = raster.getNumBands();
    var most = (1 << Math.min(16, image.getSampleModel().getSampleSize(0))) - 1;
    var row = new int[image.getWidth() * bands];
    var line = new int[image.getWidth()];
    var out = opaque(image);
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, image.getWidth(), 1, row);
      for (int x = 0; x < line.length; x++) {
        var alpha = bands == 2 ? row[x * 2 + 1] : most;
        var level = ((long) row[x * bands] * alpha + (long) (most - alpha) * most) * 255;
        line[x] = (int) (level / most / most) * 0x010101;
      }
      out.setRGB(0, y, line.length, 1, line, 0, line.length);
    }
    return out;
  }

  private static BufferedImage converted(BufferedImage image) {
    var type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var out = new BufferedImage(image.getWidth(), image.getHeight(), type);
    if (!(image.getColorModel().getColorSpace() instanceof ICC_ColorSpace)) {
      return pixelByPixel(image, out);
    }
    return new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_sRGB), null).filter(image, out);
  }

  /** Inks without a profile: the platform's conversion knows only profiles. */
  private static BufferedImage pixelByPixel(BufferedImage image, BufferedImage out) {
    var line = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, line.length, 1, line, 0, line.length);
      out.setRGB(0, y, line.length, 1, line, 0, line.length);
    }
    return out;
  }

  private static BufferedImage flat(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB) {
      return image;
    }
    var out = opaque(image);
    var graphics = out.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return out;
  }

  private static BufferedImage opaque(BufferedImage image) {
    return new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
  }
}
