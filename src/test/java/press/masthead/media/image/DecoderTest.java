package press.masthead.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.masthead.testing.Shared;

class DecoderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp", "tiff"})
  void takesTheKindsOfPicturePeopleSend(String format) throws IOException {
    var sound = sound(Samples.encoded(Samples.gradient(300, 200), format));
    assertThat(sound.width()).isEqualTo(300);
    assertThat(sound.height()).isEqualTo(200);
    assertThat(sound.pixels().getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
    assertThat(sound.kind().mediaType()).isEqualTo("image/" + format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp", "tiff"})
  void refusesAFileCutOffAnywhere(String format) throws IOException {
    var whole = Samples.encoded(Samples.gradient(300, 200), format);
    for (int part = 1; part < 20; part++) {
      var cut = Arrays.copyOf(whole, whole.length * part / 20);
      assertThat(decode(cut, 1)).as("%d/20 of it", part).isInstanceOf(Decoded.Unsound.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg> | SVG drawings
          <?xml version="1.0"?><svg onload="alert(1)"/> | SVG drawings
          <!DOCTYPE html><title>Not found</title> | web page
          %PDF-1.7 | PDF, EPS
          8BPS | Photoshop
          GIF89a | damaged
          RIFFxxxxWEBP | damaged
          hello | not a picture
          """)
  void saysWhatIsWrongAndWhatToDo(String content, String words) throws IOException {
    assertThat(reason(content.getBytes(US_ASCII))).contains(words).endsWith(".");
  }

  @Test
  void saysThatAFileIsEmpty() throws IOException {
    assertThat(reason(new byte[0])).isEqualTo("The file is empty. Send it again.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, damaged",
    "0, 100, damaged",
    "100000, 100000, 100 megapixels",
    "2147483647, 2147483647, 100 megapixels",
    "20000, 10, a strip",
    "10, 20000, a strip",
    "20000, 20000, 100 megapixels"
  })
  void believesNoImpossibleSize(int width, int height, String words) throws IOException {
    assertThat(reason(pngClaiming(width, height))).contains(words);
  }

  @Test
  void showsTheFirstPictureOfAnAnimation() throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (var colour : new Color[] {Color.RED, Color.GREEN}) {
        var frame = Samples.plain(40, 30, colour, BufferedImage.TYPE_INT_RGB);
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    }
    assertThat(colourOf(sound(out.toByteArray()))).isEqualTo(Color.RED);
  }

  @Test
  void putsWhatIsTransparentOnWhite() throws IOException {
    var clear = Samples.plain(20, 20, new Color(255, 0, 0, 0), BufferedImage.TYPE_INT_ARGB);
    assertThat(colourOf(sound(Samples.encoded(clear, "png")))).isEqualTo(Color.WHITE);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
  void keepsGreysAsDarkAsTheyAre(int type) throws IOException {
    var image = new BufferedImage(20, 20, type);
    var level = type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257;
    for (int i = 0; i < 400; i++) {
      image.getRaster().setSample(i % 20, i / 20, 0, level);
    }
    assertThat(colourOf(sound(Samples.encoded(image, "png")))).isEqualTo(new Color(100, 100, 100));
  }

  /** A quarter of white in linear light looks half as bright as white. */
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "webp"})
  void turnsOtherColourSpacesIntoSrgb(String format) throws IOException {
    var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    var dark = Samples.plain(64, 64, new Color(64, 64, 64), BufferedImage.TYPE_INT_RGB);
    var bytes = Profiled.with(Samples.encoded(dark, format), profile);
    assertThat(colourOf(sound(bytes)).getRed()).isBetween(133, 141);
  }

  @Test
  void takesInksWithoutAProfile() throws IOException {
    var sound = sound(Cmyk.tiff(40, 30, 0, 255, 255, 0));
    var colour = colourOf(sound);
    assertThat(colour.getRed()).isGreaterThan(200);
    assertThat(colour.getGreen()).isLessThan(60);
    assertThat(colour.getBlue()).isLessThan(60);
  }

  @Test
  void takesSixteenBitColours() throws IOException {
    var model =
        new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, 1);
    var raster = model.createCompatibleWritableRaster(10, 10);
    for (int i = 0; i < 100; i++) {
      raster.setPixel(i % 10, i / 10, new int[] {200 * 257, 100 * 257, 50 * 257});
    }
    var image = new BufferedImage(model, raster, false, null);
    assertThat(colourOf(sound(Samples.encoded(image, "png")))).isEqualTo(new Color(200, 100, 50));
    assertThat(colourOf(sound(jdkTiff(image)))).isEqualTo(new Color(200, 100, 50));
  }

  /** The marked corner of an upright picture is at the top left. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "2, 29, 0",
    "3, 29, 19",
    "4, 0, 19",
    "5, 0, 0",
    "6, 19, 0",
    "7, 19, 29",
    "8, 0, 29"
  })
  void turnsPicturesUpright(int orientation, int x, int y) throws IOException {
    var image = Samples.plain(30, 20, Color.WHITE, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0);
    var sound = (Decoded.Sound) decode(Samples.encoded(image, "png"), orientation);
    assertThat(sound.width()).isEqualTo(orientation < 5 ? 30 : 20);
    assertThat(sound.height()).isEqualTo(orientation < 5 ? 20 : 30);
    assertThat(sound.pixels().getRGB(x, y) & 0xFFFFFF).isZero();
  }

  @Test
  void holdsAtMostWhatTheWidestRenditionNeeds() throws IOException {
    var sound = sound(Samples.encoded(Samples.gradient(8000, 5000), "jpeg"));
    assertThat(sound.width()).isEqualTo(8000);
    assertThat(sound.pixels().getHeight()).isBetween(1920, 2400);
  }

  @Test
  void breaksOnNoFileOfTheAgencies() throws IOException {
    try (var files = Files.list(Shared.path("corpora/B-wire/images"))) {
      for (var file : files.toList()) {
        assertThat(Decoder.decode(file, 1)).as(file.toString()).isNotNull();
      }
    }
  }

  private Decoded.Sound sound(byte[] bytes) throws IOException {
    var decoded = decode(bytes, 1);
    assertThat(decoded).isInstanceOf(Decoded.Sound.class);
    return (Decoded.Sound) decoded;
  }

  private String reason(byte[] bytes) throws IOException {
    var decoded = decode(bytes, 1);
    assertThat(decoded).isInstanceOf(Decoded.Unsound.class);
    return ((Decoded.Unsound) decoded).reason();
  }

  private Decoded decode(byte[] bytes, int orientation) throws IOException {
    return Decoder.decode(Files.write(folder.resolve("picture"), bytes), orientation);
  }

  private static Color colourOf(Decoded.Sound sound) {
    return new Color(sound.pixels().getRGB(5, 5));
  }

  /** The platform's own writer knows 16 bits. */
  private static byte[] jdkTiff(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    var writers = ImageIO.getImageWritersByFormatName("tiff");
    var writer = writers.next();
    while (!writer.getClass().getName().startsWith("com.sun.")) {
      writer = writers.next();
    }
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(image);
    }
    return out.toByteArray();
  }

  private static byte[] pngClaiming(int width, int height) {
    var png = Samples.encoded(Samples.gradient(4, 4), "png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    return png;
  }
}
