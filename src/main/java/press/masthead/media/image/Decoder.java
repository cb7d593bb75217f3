package press.masthead.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes a picture file into its <em>master</em>: upright, sRGB, opaque, and no larger than the
 * largest rendition can need. Only this step ever holds a whole original in memory, so the size a
 * file declares is checked first, and very large ones are thinned out as they are read.
 */
public final class Decoder {
  private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);
  private static final long MOST_PIXELS = 100_000_000;
  private static final long THINNED_ABOVE = 32_000_000;
  private static final int LONGEST_SIDE = 30_000;
  private static final int TALLEST = 8;
  private static final int WIDEST = 30;
  private static final String DAMAGED =
      "The file is damaged or was cut off on its way. Send it again.";

  private Decoder() {}

  /**
   * @param orientation as EXIF counts it, 1 to 8
   */
  public static Decoded decode(Path file, int orientation) {
    try {
      var kind = Kind.of(file);
      return kind.isPresent()
          ? decode(file, kind.get(), orientation)
          : new Decoded.Unsound(Kind.refusal(file));
    } catch (IOException | RuntimeException e) {
      LOG.debug("{} could not be decoded", file, e);
      return new Decoded.Unsound(DAMAGED);
    }
  }

  private static Decoded decode(Path file, Kind kind, int orientation) throws IOException {
    if (kind == Kind.WEBP && !Format.WEBP.isAvailable()) {
      return new Decoded.Unsound("WebP pictures cannot be read on this machine. Send it as JPEG.");
    }
    var reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
    try (var in = new FileImageInputStream(file.toFile())) {
      var complaints = new Complaints();
      reader.addIIOReadWarningListener(complaints);
      reader.setInput(in, false, false);
      var refusal = refusal(reader.getWidth(0), reader.getHeight(0));
      if (!refusal.isEmpty()) {
        return new Decoded.Unsound(refusal);
      }
      var pixels = EmbeddedProfile.applied(read(reader, kind), kind, file);
      return complaints.cutOff()
          ? new Decoded.Unsound(DAMAGED)
          : sound(kind, pixels, reader.getWidth(0), reader.getHeight(0), orientation);
    } finally {
      reader.dispose();
    }
  }

  private static String refusal(int width, int height) {
    if (width < 1 || height < 1) {
      return DAMAGED;
    }
    if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
      return "The picture has %,d × %,d pixels; at most 100 megapixels are taken in. Scale it down."
          .formatted(width, height);
    }
    if (height > (long) TALLEST * width || width > (long) WIDEST * height) {
      return "The picture has %,d × %,d pixels, a strip no page can show. Crop it."
          .formatted(width, height);
    }
    return "";
  }

  private static BufferedImage read(ImageReader reader, Kind kind) throws IOException {
    var param = reader.getDefaultReadParam();
    if ((long) reader.getWidth(0) * reader.getHeight(0) > THINNED_ABOVE && kind != Kind.WEBP) {
      param.setSourceSubsampling(2, 2, 0, 0);
    }
    return reader.read(0, param);
  }

  private static Decoded sound(
      Kind kind, BufferedImage pixels, int width, int height, int orientation) {
    var master = Orientation.upright(Scaling.master(Srgb.of(pixels)), orientation);
    return Orientation.isSideways(orientation)
        ? new Decoded.Sound(kind, master, height, width)
        : new Decoded.Sound(kind, master, width, height);
  }
}
