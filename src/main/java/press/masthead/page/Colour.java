package press.masthead.page;

import java.util.Locale;

/** A colour of the sRGB space, each part from 0 to 255. */
record Colour(int red, int green, int blue) {
  /** What WCAG 2.2 asks of text, success criterion 1.4.3. */
  private static final double READABLE = 4.5;

  private static final int STEPS = 20;

  /** From {@code #rrggbb}. */
  static Colour parse(String hex) {
    var rgb = Integer.parseInt(hex, 1, 7, 16);
    return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** This colour, mixed with {@code ink} as far as needed to be read on {@code paper}. */
  Colour readableOn(Colour paper, Colour ink) {
    for (int step = 0; step < STEPS; step++) {
      var mixed = mixed(ink, (double) step / STEPS);
      if (mixed.contrast(paper) >= READABLE) {
        return mixed;
      }
    }
    return ink;
  }

  Colour mixed(Colour other, double share) {
    return new Colour(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** WCAG 2.2's contrast ratio, from 1 to 21. */
  double contrast(Colour other) {
    var lighter = Math.max(luminance(), other.luminance());
    var darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    var share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
