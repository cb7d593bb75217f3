package press.masthead.desk;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG, one unit a module, with the four units of margin that scanners
 * want.
 *
 * @param size of the whole, in units
 */
public record QrPicture(int size, String path) {
  private static final int MARGIN = 4;

  static QrPicture of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
        }
      }
    }
    return new QrPicture(code.size + 2 * MARGIN, path.toString());
  }
}
