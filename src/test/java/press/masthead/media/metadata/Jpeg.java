package press.masthead.media.metadata;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small JPEGs with segments as a test wants them. */
final class Jpeg {
  private Jpeg() {}

  static byte[] plain() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    return out.toByteArray();
  }

  static byte[] withXmp(String properties) throws IOException {
    return withPacket(packet(properties));
  }

  static byte[] withPacket(String packet) throws IOException {
    return with(
        plain(),
        0xE1,
        ("http://ns.adobe.com/xap/1.0/\0" + packet).getBytes(StandardCharsets.UTF_8));
  }

  static String packet(String properties) {
    return """
    <x:xmpmeta xmlns:x='adobe:ns:meta/'>
    <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
    <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'
        xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>%s</rdf:Description>
    </rdf:RDF></x:xmpmeta>\
    """
        .formatted(properties);
  }

  static byte[] withIim(
      byte[] jpeg,
      Charset charset,
      boolean named,
      int field,
      String value,
      int field2,
      String value2) {
    var iim = new ByteArrayOutputStream();
    if (named) {
      iim.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
    }
    dataset(iim, field, value.getBytes(charset));
    dataset(iim, field2, value2.getBytes(charset));
    var segment = new ByteArrayOutputStream();
    segment.writeBytes(
        "Photoshop 3.0\0008BIM\004\004\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    segment.write(iim.size() >> 8);
    segment.write(iim.size());
    segment.writeBytes(iim.toByteArray());
    if (iim.size() % 2 != 0) {
      segment.write(0);
    }
    return with(jpeg, 0xED, segment.toByteArray());
  }

  private static void dataset(ByteArrayOutputStream iim, int field, byte[] value) {
    iim.writeBytes(new byte[] {0x1C, 2, (byte) field, 0, (byte) value.length});
    iim.writeBytes(value);
  }

  private static byte[] with(byte[] jpeg, int marker, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
