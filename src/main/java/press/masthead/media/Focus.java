package press.masthead.media;

/**
 * The point of a picture that every crop should keep.
 *
 * @param x from 0 (left) to 1 (right)
 * @param y from 0 (top) to 1 (bottom)
 */
public record Focus(double x, double y) {
  public static final Focus CENTRE = new Focus(0.5, 0.5);

  /** Heads are in the upper half of upright pictures. */
  private static final Focus UPRIGHT = new Focus(0.5, 0.35);

  public Focus {
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      throw new IllegalArgumentException("a focus lies within 0 and 1, not at " + x + ", " + y);
    }
  }

  static Focus of(int width, int height) {
    return height > width ? UPRIGHT : CENTRE;
  }
}
