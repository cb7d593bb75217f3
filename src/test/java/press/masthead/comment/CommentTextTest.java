package press.masthead.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.masthead.comment.CommentText.Part;
import press.masthead.comment.CommentText.Part.Link;
import press.masthead.comment.CommentText.Part.Words;

class CommentTextTest {
  @Test
  void partsParagraphsAtBlankLinesAndKeepsLineEnds() {
    var paragraphs = CommentText.paragraphs(CommentText.tidy("One\r\ntwo\r\n \r\n\r\nThree\n"));
    assertThat(paragraphs).hasSize(2);
    assertThat(paragraphs.getFirst().lines())
        .containsExactly(List.of(new Words("One")), List.of(new Words("two")));
  }

  @ParameterizedTest
  @CsvSource({
    "see https://example.org/a., https://example.org/a",
    "(https://example.org/a), https://example.org/a",
    "https://example.org/a_(b), https://example.org/a_(b)",
    "‘https://example.org/?q=1&r=2’, https://example.org/?q=1&r=2",
    "HTTPS is not http://example.org:8080/x!, http://example.org:8080/x"
  })
  void linksAddressesWithoutThePunctuationAfterThem(String text, String url) {
    assertThat(links(text)).containsExactly(url);
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "http://",
    "https:///path",
    "https://user:secret@example.org/",
    "ftp://example.org/",
    "www.example.org"
  })
  void linksNothingElse(String text) {
    assertThat(links(text)).isEmpty();
  }

  @Property(tries = 300)
  void losesNoCharacterOfALine(@ForAll String text) {
    var line = CommentText.tidy(text).replaceAll("[\\n\\r\\u000b\\f\\u0085\\u2028\\u2029]", "");
    var shown =
        CommentText.paragraphs(line).stream()
            .flatMap(paragraph -> paragraph.lines().stream())
            .flatMap(List::stream)
            .map(CommentTextTest::text)
            .collect(Collectors.joining());
    assertThat(shown).isEqualTo(line);
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(CommentText.problem("😀".repeat(CommentText.LONGEST))).isEmpty();
    assertThat(CommentText.problem("a".repeat(CommentText.LONGEST + 1)).orElseThrow())
        .isEqualTo("A comment has at most 5,000 characters; this one has 5,001. Shorten it by 1.");
  }

  @Test
  void refusesWhatShowsNothing() {
    assertThat(CommentText.problem("")).isPresent();
    assertThat(CommentText.problem(" \u200B\u2060\u00A0")).isPresent();
    assertThat(CommentText.problem("\uD83D")).isPresent();
    assertThat(CommentText.problem("a\0b")).isPresent();
    assertThat(CommentText.problem("…")).isEmpty();
  }

  private static List<String> links(String text) {
    return CommentText.paragraphs(text).stream()
        .flatMap(paragraph -> paragraph.lines().stream())
        .flatMap(List::stream)
        .filter(Link.class::isInstance)
        .map(CommentTextTest::text)
        .toList();
  }

  private static String text(Part part) {
    return switch (part) {
      case Words(var words) -> words;
      case Link(var url) -> url;
    };
  }
}
