package press.masthead.media.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A decoded picture, from which all its renditions are made. */
public final class Master {
  private final BufferedImage pixels;

  private Master(BufferedImage pixels) {
    this.pixels = pixels;
  }

  public static Master of(Decoded.Sound sound) {
    return new Master(sound.pixels());
  }

  /** From what {@link #bytes} gave. */
  public static Master read(byte[] bytes) throws IOException {
    var pixels = ImageIO.read(new ByteArrayInputStream(bytes));
    if (pixels == null) {
      throw new IOException("the master is not a picture");
    }
    return new Master(Srgb.of(pixels));
  }

  /** To be kept; nearly or wholly lossless, as suits the original's kind. */
  public byte[] bytes(Kind kind) {
    return Encoder.master(pixels, kind);
  }

  /** The colour that fills most of the picture, as CSS writes it: {@code #1a2b3c}. */
  public String colour() {
    return DominantColour.of(pixels);
  }

  /**
   * @param x of the focus, 0 to 1
   * @param y of the focus, 0 to 1
   * @param width in pixels; a narrower crop is not scaled up
   */
  public byte[] rendition(Crop crop, double x, double y, int width, Format format) {
    var part = crop.of(pixels.getWidth(), pixels.getHeight(), x, y);
    var height = Math.max(1, Math.round((float) width * part.height / part.width));
    return Encoder.encode(Scaling.to(cut(part), width, height), format);
  }

  private BufferedImage cut(Rectangle part) {
    return pixels.getSubimage(part.x, part.y, part.width, part.height);
  }
}
