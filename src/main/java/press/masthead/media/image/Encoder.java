package press.masthead.media.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Encodes pixels, without any metadata. */
final class Encoder {
  static final boolean HAS_WEBP = tryWebp();

  /** Chosen by eye and size on news pictures; see decision 0051. */
  private static final float WEBP_QUALITY = 0.78f;

  private static final float JPEG_QUALITY = 0.80f;
  private static final float MASTER_QUALITY = 0.95f;

  private Encoder() {}

  static byte[] encode(BufferedImage pixels, Format format) {
    return switch (format) {
      case WEBP -> webp(pixels);
      case JPEG -> jpeg(pixels, JPEG_QUALITY);
    };
  }

  /**
   * Nearly lossless, as renditions will be made from it: JPEG for photographs, PNG for the rest.
   */
  static byte[] master(BufferedImage pixels, Kind kind) {
    return switch (kind) {
      case JPEG, TIFF, WEBP -> jpeg(pixels, MASTER_QUALITY);
      case PNG, GIF -> write(writer("png"), pixels, null);
    };
  }

  private static byte[] jpeg(BufferedImage pixels, float quality) {
    var writer = writer("jpeg");
    var param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return write(writer, pixels, param);
  }

  private static byte[] webp(BufferedImage pixels) {
    var writer = writer("webp");
    var param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("Lossy");
    param.setCompressionQuality(WEBP_QUALITY);
    return write(writer, pixels, param);
  }

  private static ImageWriter writer(String format) {
    return ImageIO.getImageWritersByFormatName(format).next();
  }

  private static byte[] write(
      ImageWriter writer, BufferedImage pixels, @Nullable ImageWriteParam param) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static boolean tryWebp() {
    try {
      return webp(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).length > 0;
    } catch (Exception | LinkageError e) {
      LoggerFactory.getLogger(Encoder.class)
          .warn(
              "No WebP encoder for this machine: pictures go out as JPEG only ({})", e.toString());
      return false;
    }
  }
}
