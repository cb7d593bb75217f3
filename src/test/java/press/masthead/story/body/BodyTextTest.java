package press.masthead.story.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTextTest {
  @Test
  void partsParagraphsByBlankLines() {
    var body =
        BodyHtml.read(
            """
            <p>One<br>more</p><ul><li>a</li><li>b</li></ul>
            <blockquote><p>Said</p><footer>Who</footer></blockquote>
            <figure><img src="/a.jpg"><figcaption>Not text</figcaption></figure>
            <table><tr><td>1<td>2<tr><td>3<td>4</table>\
            """,
            Addresses.asWritten());
    assertThat(BodyText.of(body)).isEqualTo("One\nmore\n\na\nb\n\nSaid\n\nWho\n\n1 | 2\n3 | 4");
  }
}
