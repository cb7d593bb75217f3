package press.masthead.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import press.masthead.editor.document.Passage.Span;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;

class PassageTest {
  private final DocNode doc =
      BodyDocument.of(
          BodyHtml.read(
              "<p>The <em>quick</em> fox<br>ran.</p><ul><li>The fox</li><li>a dog</li></ul>",
              Addresses.asWritten()));

  @Test
  void whatIsFoundByItsWordsIsBetweenThosePlaces() {
    for (var words : List.of("The", "quick fox", "fox ran.", "ran. The fox", "fox a", "a dog")) {
      assertThat(Passage.of(doc, words))
          .as(words)
          .isNotEmpty()
          .allSatisfy(span -> {
            assertThat(Passage.between(doc, span.from(), span.to())).isEqualTo(words);
          });
    }
  }

  @Test
  void everyOccurrenceIsFoundFromTheTop() {
    assertThat(Passage.of(doc, "fox")).hasSize(2).isSortedAccordingTo(this::order);
    assertThat(Passage.of(doc, "The").getFirst()).isEqualTo(new Span(1, 4));
    assertThat(Passage.of(doc, "cat")).isEmpty();
    assertThat(Passage.of(doc, "")).isEmpty();
  }

  private int order(Span one, Span other) {
    return Integer.compare(one.from(), other.from());
  }
}
