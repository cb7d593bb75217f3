package press.masthead.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataReaderTest {
  @TempDir Path folder;

  @Test
  void prefersXmpAndFillsInFromIim() throws IOException {
    var jpeg =
        Jpeg.withXmp(
            "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>From XMP</rdf:li></rdf:Alt></dc:description>");
    var read = read(Jpeg.withIim(jpeg, StandardCharsets.UTF_8, true, 120, "From IIM", 110, "PA"));
    assertThat(read.caption()).isEqualTo("From XMP");
    assertThat(read.credit()).isEqualTo("PA");
  }

  @Test
  void readsAltText() throws IOException {
    var xmp =
        "<i:AltTextAccessibility xmlns:i='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'><rdf:Alt>"
            + "<rdf:li xml:lang='x-default'>Two dogs</rdf:li></rdf:Alt></i:AltTextAccessibility>";
    assertThat(read(Jpeg.withXmp(xmp)).alt()).isEqualTo("Two dogs");
  }

  @Test
  void guessesTheCharsetOfIim() throws IOException {
    for (var charset : new String[] {"UTF-8", "ISO-8859-1", "windows-1252"}) {
      var jpeg =
          Jpeg.withIim(Jpeg.plain(), Charset.forName(charset), false, 120, "Köln – é", 80, "Zoë");
      var expected = charset.equals("ISO-8859-1") ? "Köln ? é" : "Köln – é";
      assertThat(read(jpeg).caption()).as(charset).isEqualTo(expected);
      assertThat(read(jpeg).creators()).as(charset).containsExactly("Zoë");
    }
  }

  @Test
  void joinsDateAndTimeOfIim() throws IOException {
    var jpeg =
        Jpeg.withIim(Jpeg.plain(), StandardCharsets.UTF_8, true, 55, "20181114", 60, "170200+0100");
    assertThat(read(jpeg).created()).isEqualTo("2018-11-14T17:02:00+01:00");
  }

  @Test
  void opensNothingThatXmpPointsTo() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    var jpeg =
        Jpeg.withPacket(
            "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                + secret.toUri()
                + "'>]>"
                + Jpeg.packet("<photoshop:Headline>&e;</photoshop:Headline>"));
    assertThat(read(jpeg).headline()).doesNotContain("secret");
  }

  @Test
  void bearsEntitiesThatMultiply() throws IOException {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    var packet = laughs + "]>" + Jpeg.packet("<photoshop:Headline>&e11;</photoshop:Headline>");
    assertThat(read(Jpeg.withPacket(packet)).headline().length()).isLessThan(100_000);
  }

  @Test
  void readsNothingOfAPngWhoseTextWouldSwellUp() throws IOException {
    assertThat(read(pngWithText(300_000_000)).caption()).isEmpty();
  }

  @Test
  void readsNothingOfWhatIsNoPicture() throws IOException {
    assertThat(read(new byte[0])).isEqualTo(PictureMetadata.NONE);
    assertThat(read("not a picture".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(PictureMetadata.NONE);
  }

  private PictureMetadata read(byte[] bytes) throws IOException {
    return MetadataReader.read(Files.write(folder.resolve("picture"), bytes)).metadata();
  }

  private static byte[] pngWithText(int length) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
    var text = new ByteArrayOutputStream();
    text.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    try (var deflated = new DeflaterOutputStream(text)) {
      var zeros = new byte[1 << 16];
      for (int left = length; left > 0; left -= zeros.length) {
        deflated.write(zeros);
      }
    }
    var bytes = png.toByteArray();
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.write(bytes, 0, 33);
    data.writeInt(text.size());
    data.writeBytes("zTXt");
    text.writeTo(data);
    data.writeInt(0);
    data.write(bytes, 33, bytes.length - 33);
    return out.toByteArray();
  }
}
