package press.masthead.media.image;

import java.awt.image.BufferedImage;

/** What came of decoding a file. */
public sealed interface Decoded {

  /**
   * @param pixels upright, sRGB, opaque; smaller than the original if that is very large
   * @param width of the original as seen, that is after turning it upright
   * @param height likewise
   */
  record Sound(Kind kind, BufferedImage pixels, int width, int height) implements Decoded {}

  /**
   * @param reason a sentence for the screen: what is wrong and what to do
   */
  record Unsound(String reason) implements Decoded {}
}
