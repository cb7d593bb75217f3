package press.masthead.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColourTest {
  private static final Colour WHITE = Colour.parse("#ffffff");
  private static final Colour BLACK = Colour.parse("#000000");

  @Test
  void measuresContrastAsWcagDoes() {
    assertThat(WHITE.contrast(BLACK)).isCloseTo(21, within(0.001));
    assertThat(Colour.parse("#767676").contrast(WHITE)).isCloseTo(4.54, within(0.01));
  }

  @Test
  void leavesAReadableColourAsItIs() {
    assertThat(Colour.parse("#9a1b1e").readableOn(WHITE, BLACK).hex()).isEqualTo("#9a1b1e");
  }

  @Property
  void makesEveryAccentReadable(
      @ForAll @IntRange(max = 255) int red,
      @ForAll @IntRange(max = 255) int green,
      @ForAll @IntRange(max = 255) int blue) {
    var readable = new Colour(red, green, blue).readableOn(WHITE, BLACK);
    assertThat(readable.contrast(WHITE)).isGreaterThanOrEqualTo(4.5);
  }
}
