package press.masthead.archive.extract.content;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Lengths and densities of elements, on text with its white space collapsed. */
final class Measures {
  private static final double OWN_PAGE_LINK = 0.3;
  private static final Pattern SPACES = Pattern.compile("\\s{2,}");

  private Measures() {}

  /** Text as it would be read, without changing the tree. */
  static String text(Element element) {
    var text = new StringBuilder();
    append(element, text);
    return SPACES.matcher(text.toString().strip()).replaceAll(" ");
  }

  private static void append(Element element, StringBuilder text) {
    element.filter((node, _) -> {
      if (node instanceof TextNode leaf) {
        text.append(leaf.getWholeText());
      }
      return NodeFilter.FilterResult.CONTINUE;
    });
  }

  static int length(Element element) {
    return text(element).length();
  }

  static boolean hasText(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        return true;
      }
      if (child instanceof Element inner && hasText(inner)) {
        return true;
      }
    }
    return false;
  }

  static double linkDensity(Element element) {
    var length = length(element);
    if (length == 0) {
      return 0;
    }
    var linked = 0.0;
    for (var link : element.getElementsByTag("a")) {
      var href = link.attr("href");
      var own = href.startsWith("#") && href.length() > 1;
      linked += length(link) * (own ? OWN_PAGE_LINK : 1);
    }
    return linked / length;
  }

  /** How much of the text stands in elements of these names; nested ones count again. */
  static double textDensity(Element element, Set<String> names) {
    var length = length(element);
    if (length == 0) {
      return 0;
    }
    var within = 0;
    for (var inner : element.getAllElements()) {
      if (inner != element && names.contains(inner.normalName())) {
        within += length(inner);
      }
    }
    return (double) within / length;
  }

  static int commas(String text) {
    return (int) Vocabulary.COMMA.matcher(text).results().count();
  }
}
