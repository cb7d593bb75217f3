package press.masthead.archive.extract.content;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The element that says of itself it is the story's text, in the names and roles page builders give
 * it; strongest first. After the order of trafilatura's content expressions (Apache-2.0).
 */
final class Hints {
  private static final String NAMED =
      "[class~=(?i)(post[-_]text|post-?body|post-?entry|post[-_]?content|article-?text|(entry|page|text|article|art)-content"
          + "|article__content|article(-|__)?body|body-text|story-?body|story-?content|article__container|field-body)],"
          + " [id~=(?i)((entry|article|art)-content|article__content|article(-|__)?body|body-text|articleContent|story-body)]";
  private static final int LEAST = 200;

  private Hints() {}

  /** The best told element with enough text in it, or null. */
  static @Nullable Element find(Element body, Measures measures) {
    for (var selector :
        List.of("[itemprop=articleBody]", NAMED, "article", "[role=article], main, [role=main]")) {
      for (var element : body.select(selector)) {
        if (!element.normalName().equals("body")
            && ownText(element, measures) >= LEAST
            && element.parent() != null) {
          return element;
        }
      }
    }
    return null;
  }

  /** Text that is not links. */
  static double ownText(Element element, Measures measures) {
    var size = measures.of(element);
    return size.length - size.linked;
  }
}
