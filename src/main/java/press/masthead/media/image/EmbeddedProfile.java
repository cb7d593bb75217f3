package press.masthead.media.image;

import java.awt.Color;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The colour profile of a PNG or WebP. Their readers leave it aside and take all colours for sRGB,
 * which dulls what phones and screenshots in Display P3 show. (Those of JPEG and TIFF see to it.)
 */
final class EmbeddedProfile {
  private static final int LARGEST = 4 << 20;

  private EmbeddedProfile() {}

  /** The same samples, said to be in the file's own colours. */
  static BufferedImage applied(BufferedImage image, Kind kind, Path file) throws IOException {
    var profile = profile(kind, file);
    if (profile.isEmpty() || profile.get().getNumComponents() != 3 || isGrey(image)) {
      return image;
    }
    var plain = plain(image);
    var alpha = plain.getColorModel().hasAlpha();
    var model =
        new ComponentColorModel(
            new ICC_ColorSpace(profile.get()),
            alpha,
            false,
            plain.getTransparency(),
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, bytes(plain, alpha ? 4 : 3, model), false, null);
  }

  private static boolean isGrey(BufferedImage image) {
    return image.getColorModel().getNumColorComponents() == 1;
  }

  /** In whole bytes of red, green and blue. */
  private static BufferedImage plain(BufferedImage image) {
    var type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    if (image.getType() == type) {
      return image;
    }
    var out = new BufferedImage(image.getWidth(), image.getHeight(), type);
    var graphics = out.createGraphics();
    graphics.drawImage(image, 0, 0, type == BufferedImage.TYPE_INT_RGB ? Color.WHITE : null, null);
    graphics.dispose();
    return out;
  }

  private static WritableRaster bytes(BufferedImage image, int bands, ComponentColorModel model) {
    var raster = model.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
    var row = new int[image.getWidth() * bands];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getPixels(0, y, image.getWidth(), 1, row);
      raster.setPixels(0, y, image.getWidth(), 1, row);
    }
    return raster;
  }

  private static Optional<ICC_Profile> profile(Kind kind, Path file) throws IOException {
    if (kind != Kind.PNG && kind != Kind.WEBP) {
      return Optional.empty();
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      var bytes = kind == Kind.PNG ? png(in) : webp(in);
      return bytes.length == 0 ? Optional.empty() : Optional.of(ICC_Profile.getInstance(bytes));
    } catch (EOFException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Chunks of length, type, content and checksum; the profile has a name and is deflated. */
  private static byte[] png(DataInputStream in) throws IOException {
    in.skipNBytes(8);
    while (true) {
      var length = Integer.toUnsignedLong(in.readInt());
      var type = tag(in);
      if (type.equals("iCCP") && length < LARGEST) {
        return inflated(in.readNBytes((int) length));
      }
      if (type.equals("IDAT")) {
        return new byte[0];
      }
      in.skipNBytes(length + 4);
    }
  }

  private static byte[] inflated(byte[] chunk) throws IOException {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    if (name + 2 > chunk.length) {
      return new byte[0];
    }
    var deflated = new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2);
    try (var in = new InflaterInputStream(deflated)) {
      return in.readNBytes(LARGEST);
    }
  }

  /** Chunks of type, length (little-endian) and content, padded to even lengths. */
  private static byte[] webp(DataInputStream in) throws IOException {
    in.skipNBytes(12);
    while (true) {
      var type = tag(in);
      var length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
      if (type.equals("ICCP") && length < LARGEST) {
        return in.readNBytes((int) length);
      }
      if (type.startsWith("VP8") && !type.equals("VP8X")) {
        return new byte[0];
      }
      in.skipNBytes(length + (length & 1));
    }
  }

  private static String tag(DataInputStream in) throws IOException {
    return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
  }
}
