package press.masthead.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StampTest {
  private static final byte[] JPEG = encoded("jpeg");
  private static final byte[] WEBP = encoded("webp");

  @Property(tries = 200)
  void wordsSurviveInJpeg(@ForAll("words") PictureMetadata words) throws IOException {
    assertThat(read(Stamp.jpeg(JPEG, words))).isEqualTo(words);
  }

  @Property(tries = 200)
  void wordsSurviveInWebp(@ForAll("words") PictureMetadata words) throws IOException {
    assertThat(read(Stamp.webp(WEBP, words))).isEqualTo(words);
  }

  @Example
  void pixelsStayAsTheyWere() throws IOException {
    var words = words("A caption", "Jane Doe");
    for (var stamped : List.of(Stamp.jpeg(JPEG, words), Stamp.webp(WEBP, words))) {
      var image = ImageIO.read(new ByteArrayInputStream(stamped));
      assertThat(image.getWidth()).isEqualTo(33);
      assertThat(image.getHeight()).isEqualTo(17);
    }
    assertThat(Stamp.webp(WEBP, words)).containsSequence(WEBP[30], WEBP[31], WEBP[32]);
  }

  @Example
  void oldReadersFindIimAndExif() {
    var jpeg = Stamp.jpeg(JPEG, words("Straße", "Zoë"));
    var text = new String(jpeg, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("Exif\0\0MM\0*").contains("Photoshop 3.0\0008BIM\004\004");
    assertThat(text).contains("\033%G"); // says that IIM is in UTF-8
  }

  @Example
  void wordsBeyondAllMeasureAreCutNotRefused() throws IOException {
    var words = words("&é😀".repeat(20_000), "😀".repeat(500));
    var read = read(Stamp.jpeg(JPEG, words));
    assertThat(words.caption()).startsWith(read.caption());
    assertThat(read.caption().length()).isBetween(3_990, 4_000);
    assertThat(read.copyright()).isEqualTo("© The House");
  }

  @Example
  void charactersXmlCannotHoldAreLeftOut() throws IOException {
    assertThat(read(Stamp.webp(WEBP, words("a\u0001b\ufffec", "x"))).caption()).isEqualTo("abc");
  }

  private static PictureMetadata words(String caption, String creator) {
    return PictureMetadata.of("", caption, "", creator, "AGENCY", "© The House", "");
  }

  @Provide
  Arbitrary<PictureMetadata> words() {
    var line = line(120);
    return Combinators.combine(line, line(2_000), line, line, line, line, line)
        .as(PictureMetadata::of);
  }

  private static Arbitrary<String> line(int most) {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00a1', '\u024f')
        .withCharRange('\u0400', '\u04ff')
        .withCharRange('\u0600', '\u06ff')
        .withCharRange('\u4e00', '\u4eff')
        .ofMaxLength(most)
        .map(String::strip);
  }

  private static PictureMetadata read(byte[] bytes) throws IOException {
    var file = Files.createTempFile("stamped", ".bin");
    try {
      return MetadataReader.read(Files.write(file, bytes)).metadata();
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] encoded(String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(33, 17, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
