package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksTest {
  private static final int ASKED = 500;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "No stop at the end",
        "One ferry left. Two stayed! Did a third? “Yes.” It did …",
        "A line\nanother line\n\nand a last one.",
        "第一句。第二句！第三句？",
        "أبحرت العبارة. هل عادت؟ نعم."
      })
  void breaksWhereTheOtherDoes(String text) {
    var other = BreakIterator.getSentenceInstance(Locale.ROOT);
    var breaks = new Breaks(BreakIterator.getSentenceInstance(Locale.ROOT));
    other.setText(text);
    breaks.setText(text);
    assertThat(breaks.getText().getEndIndex()).isEqualTo(text.length());
    var random = new Random(7);
    for (int n = 0; n < ASKED; n++) {
      var question = random.nextInt(9);
      int place = random.nextInt(text.length() + 1);
      assertThat(answer(breaks, question, place))
          .as("question %d at %d", question, place)
          .isEqualTo(answer(other, question, place));
      assertThat(breaks.current()).isEqualTo(other.current());
    }
  }

  private static int answer(BreakIterator of, int question, int place) {
    return switch (question) {
      case 0 -> of.first();
      case 1 -> of.last();
      case 2 -> of.next();
      case 3 -> of.previous();
      case 4 -> of.next(2);
      case 5 -> of.next(-2);
      case 6 -> of.following(place);
      case 7 -> of.preceding(place);
      default -> of.isBoundary(place) ? 1 : 0;
    };
  }
}
