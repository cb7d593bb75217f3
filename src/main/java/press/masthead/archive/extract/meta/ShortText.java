package press.masthead.archive.extract.meta;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text of an element where it is short; long text is not read to its end. */
final class ShortText {
  private ShortText() {}

  static @Nullable String of(Element element, int limit) {
    var length = 0;
    for (var leaves = element.nodeStream(TextNode.class).iterator(); leaves.hasNext(); ) {
      length += leaves.next().getWholeText().strip().length();
      if (length > limit) {
        return null;
      }
    }
    return Texts.line(element.text());
  }
}
