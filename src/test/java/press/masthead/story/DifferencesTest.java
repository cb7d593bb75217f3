package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import press.masthead.story.Difference.Fate;
import press.masthead.story.Difference.Passage;
import press.masthead.story.Difference.Piece;

class DifferencesTest {
  private final Content before =
      Content.in("en").withHeadline("Bridge cost 4m").withBody(StoryHouse.body("One.", "Two."));

  @Test
  void findsNothingBetweenTheSame() {
    assertThat(Differences.between(before, before)).isEmpty();
  }

  @Test
  void saysWhichWordsOfAFieldWereChanged() {
    assertThat(Differences.between(before, before.withHeadline("Bridge cost 14m")))
        .containsExactly(
            new Difference(
                "Headline",
                List.of(
                    new Passage.Changed(
                        List.of(
                            new Piece(Fate.KEPT, "Bridge cost "),
                            new Piece(Fate.GONE, "4m"),
                            new Piece(Fate.NEW, "14m"))))));
  }

  @Test
  void saysWhatCameAndWhatWent() {
    assertThat(Differences.between(before.withStandfirst("Gone"), before))
        .containsExactly(
            new Difference(
                "Standfirst", List.of(new Passage.Changed(List.of(new Piece(Fate.GONE, "Gone"))))));
  }

  @Test
  void passesOverParagraphsThatDidNotChange() {
    var long1 = before.withBody(StoryHouse.body("A.", "B.", "It cost four.", "D.", "E."));
    var long2 = before.withBody(StoryHouse.body("A.", "B.", "It cost ten.", "D.", "E.", "F."));
    assertThat(Differences.between(long1, long2))
        .containsExactly(
            new Difference(
                "Text",
                List.of(
                    new Passage.Same(2),
                    new Passage.Changed(
                        List.of(
                            new Piece(Fate.KEPT, "It cost "),
                            new Piece(Fate.GONE, "four"),
                            new Piece(Fate.NEW, "ten"),
                            new Piece(Fate.KEPT, "."))),
                    new Passage.Same(2),
                    new Passage.Changed(List.of(new Piece(Fate.NEW, "F."))))));
  }

  @Test
  void showsWhatHasNothingInCommonAsOneInPlaceOfTheOther() {
    assertThat(WordDifference.of("The mayor resigned on Monday.", "Rain is expected."))
        .containsExactly(
            new Piece(Fate.GONE, "The mayor resigned on Monday."),
            new Piece(Fate.NEW, "Rain is expected."));
  }

  /** Without what is new it is the old text, without what is gone the new one. */
  @Property
  void losesAndInventsNothing(@ForAll String old, @ForAll String fresh) {
    var pieces = WordDifference.of(old, fresh);
    assertThat(text(pieces, Fate.NEW)).isEqualTo(old);
    assertThat(text(pieces, Fate.GONE)).isEqualTo(fresh);
  }

  private static String text(List<Piece> pieces, Fate without) {
    var text = new StringBuilder();
    pieces.stream()
        .filter(piece -> piece.fate() != without)
        .forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
