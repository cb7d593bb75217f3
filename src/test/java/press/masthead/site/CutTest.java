package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CutTest {
  @Test
  void leavesShortTextAsItIs() {
    assertThat(Cut.atWord("Talks resume", 12)).isEqualTo("Talks resume");
  }

  @Test
  void cutsBetweenWords() {
    assertThat(Cut.atWord("Talks resume in Geneva", 14)).isEqualTo("Talks resume …");
  }

  @Test
  void leavesNoCommaBeforeTheEllipsis() {
    assertThat(Cut.atWord("Talks, after all, resume", 18)).isEqualTo("Talks, after all …");
  }

  @Property
  void isNeverLongerThanAskedFor(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 200) int most) {
    var cut = Cut.atWord(text, most);
    assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(most + 2);
  }
}
