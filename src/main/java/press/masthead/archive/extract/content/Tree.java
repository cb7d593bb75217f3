package press.masthead.archive.extract.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Ways about the tree, and questions about single elements. */
final class Tree {
  private static final Pattern HIDDEN_STYLE =
      Pattern.compile("(?i)(^|[;\\s])(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Set<String> PHRASING =
      Set.of(
          "abbr",
          "audio",
          "b",
          "bdo",
          "br",
          "button",
          "cite",
          "code",
          "data",
          "datalist",
          "dfn",
          "em",
          "embed",
          "i",
          "img",
          "input",
          "kbd",
          "label",
          "mark",
          "math",
          "meter",
          "noscript",
          "object",
          "output",
          "progress",
          "q",
          "ruby",
          "samp",
          "script",
          "select",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "textarea",
          "time",
          "var",
          "wbr");
  private static final Set<String> PHRASING_IF_ALL_IS = Set.of("a", "del", "ins");
  static final Set<String> BLOCKS =
      Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");

  private Tree() {}

  static @Nullable Element next(Element from, boolean passOver) {
    if (!passOver && from.firstElementChild() != null) {
      return from.firstElementChild();
    }
    Element at = from;
    while (at != null) {
      if (at.nextElementSibling() != null) {
        return at.nextElementSibling();
      }
      at = at.parent();
    }
    return null;
  }

  static @Nullable Element remove(Element element) {
    var next = next(element, true);
    element.remove();
    return next;
  }

  static List<Element> ancestors(Element element, int most) {
    var ancestors = new ArrayList<Element>();
    for (var at = element.parent(); at != null && ancestors.size() < most; at = at.parent()) {
      ancestors.add(at);
    }
    return ancestors;
  }

  static boolean hasAncestor(Element element, int within, Predicate<Element> wanted) {
    return ancestors(element, within).stream().anyMatch(wanted);
  }

  static Predicate<Element> named(String name) {
    return element -> element.normalName().equals(name);
  }

  /** Inner elements come before the outer ones they stand in. */
  static void removeEach(Element root, String name, Predicate<Element> unwanted) {
    for (var element : root.getElementsByTag(name).reversed()) {
      if (element != root && element.parent() != null && unwanted.test(element)) {
        element.remove();
      }
    }
  }

  static boolean isVisible(Element element) {
    return !HIDDEN_STYLE.matcher(element.attr("style")).find()
        && !element.hasAttr("hidden")
        && (!element.attr("aria-hidden").equals("true")
            || element.className().contains("fallback-image"));
  }

  static boolean isPhrasing(Node node) {
    return switch (node) {
      case TextNode _ -> true;
      case Element element ->
          PHRASING.contains(element.normalName())
              || (PHRASING_IF_ALL_IS.contains(element.normalName())
                  && element.childNodes().stream().allMatch(Tree::isPhrasing));
      default -> false;
    };
  }

  static boolean isWhitespace(Node node) {
    return node instanceof TextNode text
        ? text.isBlank()
        : node instanceof Element element && element.normalName().equals("br");
  }

  static boolean holdsBlock(Element element) {
    for (var child : element.children()) {
      if (BLOCKS.contains(child.normalName()) || holdsBlock(child)) {
        return true;
      }
    }
    return false;
  }

  /** The only child element, if it is one of this name and no text stands beside it. */
  static @Nullable Element only(Element parent, String name) {
    var only = parent.firstElementChild();
    if (only == null || parent.childrenSize() != 1 || !only.normalName().equals(name)) {
      return null;
    }
    return parent.textNodes().stream().allMatch(TextNode::isBlank) ? only : null;
  }

  static boolean isEmpty(Element element) {
    return element.children().stream().allMatch(Tree::isLine) && !Measures.hasText(element);
  }

  private static boolean isLine(Element element) {
    return element.normalName().equals("br") || element.normalName().equals("hr");
  }
}
