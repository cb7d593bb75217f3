package press.masthead.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;

/** What other programs put on the clipboard, as a body that is written as it should be. */
class PasteTest {
  private static ModulePage page;

  @BeforeAll
  static void open() {
    page = new ModulePage();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"word", "docs", "web"})
  void onlyWhatMeansSomethingStays(String from) {
    var pasted = page.call("pasted", "pasted", List.of(text(from + ".html")));
    assertThat(BodyDocument.body(DocJson.readNode(pasted)))
        .isEqualTo(BodyHtml.read(text(from + ".expected.html"), Addresses.asWritten()));
  }

  private static String text(String file) {
    return ModulePage.text("editor/paste/" + file);
  }
}
