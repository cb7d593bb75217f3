package press.masthead.archive.extract.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Lengths and densities of the elements of one tree. Each is added up from the children's and kept,
 * so that asking for all elements costs one walk; whoever takes an element out says so, and what
 * stood above it is measured again.
 */
final class Measures {
  private static final double OWN_PAGE_LINK = 0.3;
  private static final Pattern SPACES = Pattern.compile("\\s{2,}");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> TEXTISH =
      Set.of("span", "li", "td", "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");

  private final Map<Element, Size> sizes = new HashMap<>();

  /** What an element holds, itself not counted. */
  static final class Size {
    int length;
    double linked;
    int commas;
    int headings;
    int textish;
    int listed;
    int paragraphs;
    int pictures;
    int items;
    int inputs;
    int players;
  }

  Size of(Element element) {
    var known = sizes.get(element);
    if (known != null) {
      return known;
    }
    var size = new Size();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        add(size, text);
      } else if (child instanceof Element inner) {
        add(size, inner, of(inner));
      }
    }
    sizes.put(element, size);
    return size;
  }

  private static void add(Size size, TextNode text) {
    var spaced = true;
    var written = text.getWholeText();
    for (var i = 0; i < written.length(); i++) {
      var c = written.charAt(i);
      var space = c <= ' ' || c == '\u00a0';
      size.length += space && spaced ? 0 : 1;
      size.commas += Vocabulary.isComma(c) ? 1 : 0;
      spaced = space;
    }
  }

  private static void add(Size size, Element child, Size inner) {
    var name = child.normalName();
    var link = name.equals("a");
    size.length += inner.length;
    size.linked += link ? inner.length * (isOfPage(child) ? OWN_PAGE_LINK : 1) : inner.linked;
    size.commas += inner.commas;
    size.headings += inner.headings + (HEADINGS.contains(name) ? inner.length : 0);
    size.textish += inner.textish + (TEXTISH.contains(name) ? inner.length : 0);
    var list = name.equals("ul") || name.equals("ol");
    size.listed += list ? inner.length : inner.listed;
    size.paragraphs += inner.paragraphs + (name.equals("p") ? 1 : 0);
    size.pictures += inner.pictures + (name.equals("img") ? 1 : 0);
    size.items += inner.items + (name.equals("li") ? 1 : 0);
    size.inputs += inner.inputs + (name.equals("input") ? 1 : 0);
    size.players += inner.players + (isFrame(name) ? 1 : 0);
  }

  private static boolean isOfPage(Element link) {
    var href = link.attr("href");
    return href.startsWith("#") && href.length() > 1;
  }

  private static boolean isFrame(String name) {
    return name.equals("iframe") || name.equals("object") || name.equals("embed");
  }

  int length(Element element) {
    return of(element).length;
  }

  double linkDensity(Element element) {
    var size = of(element);
    return size.length == 0 ? 0 : size.linked / size.length;
  }

  /** Takes an element out of its tree and forgets the sizes above it. */
  void remove(Element element) {
    var parent = element.parent();
    element.remove();
    forget(parent);
  }

  private void forget(@Nullable Element from) {
    for (var at = from; at != null; at = at.parent()) {
      sizes.remove(at);
    }
  }

  /** Text as it would be read, without changing the tree. */
  static String text(Element element) {
    var text = new StringBuilder();
    for (var leaf : element.nodeStream(TextNode.class).toList()) {
      text.append(leaf.getWholeText());
    }
    return SPACES.matcher(text.toString().strip()).replaceAll(" ");
  }

  /** The text if it is shorter than this, else null; long text is not read to its end. */
  static @Nullable String shortText(Element element, int limit) {
    var text = new StringBuilder();
    for (var leaves = element.nodeStream(TextNode.class).iterator(); leaves.hasNext(); ) {
      text.append(leaves.next().getWholeText().strip()).append(' ');
      if (text.length() > limit + 1) {
        return null;
      }
    }
    return text.toString().strip();
  }

  static boolean hasText(Element element) {
    return element.nodeStream(TextNode.class).anyMatch(text -> !text.isBlank());
  }
}
