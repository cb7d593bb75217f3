package press.masthead.archive.extract.content;

import java.util.List;
import org.jsoup.nodes.Element;

/** How strictly one attempt throws out; each is more lenient than the one before. */
record Effort(boolean stripUnlikely, boolean weighNames, boolean cleanConditionally) {
  static final List<Effort> STRICTEST_FIRST =
      List.of(
          new Effort(true, true, true),
          new Effort(false, true, true),
          new Effort(false, false, true),
          new Effort(false, false, false));

  int weight(Element element) {
    return weighNames ? weight(element.className()) + weight(element.id()) : 0;
  }

  private static int weight(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    var good = Vocabulary.POSITIVE.matcher(names).find() ? 25 : 0;
    var bad = Vocabulary.NEGATIVE.matcher(names).find() ? 25 : 0;
    return good - bad;
  }
}
