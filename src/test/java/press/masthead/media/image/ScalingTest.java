package press.masthead.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScalingTest {
  @Property(tries = 100)
  void leavesAFlatAreaFlat(
      @ForAll @IntRange(min = 10, max = 400) int from,
      @ForAll @IntRange(min = 1, max = 9) int to,
      @ForAll @IntRange(max = 0xFFFFFF) int rgb) {
    var flat = Samples.plain(from, from, new Color(rgb), BufferedImage.TYPE_INT_RGB);
    var scaled = Scaling.to(flat, to, to);
    assertThat(scaled.getWidth()).isEqualTo(to);
    for (int i = 0; i < to * to; i++) {
      assertThat(scaled.getRGB(i % to, i / to) & 0xFFFFFF).isEqualTo(rgb);
    }
  }

  @Example
  void neverScalesUp() {
    var small = Samples.gradient(100, 60);
    assertThat(Scaling.to(small, 300, 180)).isSameAs(small);
  }

  @Example
  void keepsAGradientAGradient() {
    var scaled = Scaling.to(Samples.gradient(1000, 100), 100, 10);
    for (int x = 10; x < 90; x++) {
      var red = scaled.getRGB(x, 5) >> 16 & 0xFF;
      assertThat(red)
          .isBetween(
              Math.round(255 - 255 * (x + 0.5f) / 100) - 2,
              Math.round(255 - 255 * (x + 0.5f) / 100) + 2);
    }
  }

  @Example
  void losesNoFineLine() {
    var image = Samples.plain(1000, 10, Color.WHITE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 10; y++) {
      image.setRGB(503, y, 0);
    }
    var scaled = Scaling.to(image, 100, 1);
    assertThat(scaled.getRGB(50, 0) & 0xFF).isLessThan(240);
  }
}
