package press.masthead.media.image;

import java.awt.Rectangle;

/** The shape a picture is shown in. */
public enum Crop {
  ORIGINAL("original", 0, 0),
  THREE_TWO("3x2", 3, 2),
  SQUARE("1x1", 1, 1);

  private final String label;
  private final int across;
  private final int down;

  Crop(String label, int across, int down) {
    this.label = label;
    this.across = across;
    this.down = down;
  }

  /** As it stands in an address. */
  public String label() {
    return label;
  }

  /**
   * The largest part of a picture of this shape, as near to the focus as the edges allow.
   *
   * @param x of the focus, 0 (left) to 1 (right)
   * @param y of the focus, 0 (top) to 1 (bottom)
   */
  public Rectangle of(int width, int height, double x, double y) {
    if (this == ORIGINAL) {
      return new Rectangle(width, height);
    }
    var w = (int) Math.clamp(Math.round((double) height * across / down), 1, width);
    var h = (int) Math.clamp(Math.round((double) width * down / across), 1, height);
    return new Rectangle(offset(width, w, x), offset(height, h, y), w, h);
  }

  private static int offset(int whole, int part, double focus) {
    return (int) Math.clamp(Math.round(whole * focus - part / 2.0), 0, whole - part);
  }
}
