package press.masthead.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CropTest {
  @Property
  void liesWithinThePictureAndTouchesTwoOfItsEdges(
      @ForAll Crop crop,
      @ForAll @IntRange(min = 1, max = 30_000) int width,
      @ForAll @IntRange(min = 1, max = 30_000) int height,
      @ForAll @DoubleRange(max = 1) double x,
      @ForAll @DoubleRange(max = 1) double y) {
    var part = crop.of(width, height, x, y);
    assertThat(new Rectangle(width, height).contains(part)).isTrue();
    assertThat(part.width == width || part.height == height).isTrue();
  }

  @Property
  void keepsTheFocus(
      @ForAll Crop crop,
      @ForAll @IntRange(min = 20, max = 30_000) int width,
      @ForAll @IntRange(min = 20, max = 30_000) int height,
      @ForAll @DoubleRange(max = 1) double x,
      @ForAll @DoubleRange(max = 1) double y) {
    var part = crop.of(width, height, x, y);
    assertThat(x * width).isBetween(part.x - 1.0, part.x + part.width + 1.0);
    assertThat(y * height).isBetween(part.y - 1.0, part.y + part.height + 1.0);
  }

  @Example
  void cutsToItsShape() {
    assertThat(Crop.ORIGINAL.of(900, 900, 0, 0)).isEqualTo(new Rectangle(900, 900));
    assertThat(Crop.THREE_TWO.of(900, 900, 0.5, 0.5)).isEqualTo(new Rectangle(0, 150, 900, 600));
    assertThat(Crop.SQUARE.of(900, 600, 1, 0.5)).isEqualTo(new Rectangle(300, 0, 600, 600));
  }
}
