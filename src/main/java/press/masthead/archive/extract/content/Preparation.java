package press.masthead.archive.extract.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Brings a page into a shape that can be scored: pictures loaded, runs of br turned paragraphs. */
final class Preparation {
  private static final Pattern PICTURE_FILE = Pattern.compile("(?i)\\.(jpg|jpeg|png|webp)");
  private static final Set<String> SOURCES = Set.of("src", "srcset", "data-src", "data-srcset");

  private Preparation() {}

  static void prepare(Document page) {
    unwrapNoscriptPictures(page);
    page.select("script, noscript, style, template").remove();
    replaceLineBreaks(page.body());
    page.getElementsByTag("font").forEach(font -> font.tagName("span"));
  }

  /** A picture that waits for a script usually stands in the noscript beside it. */
  private static void unwrapNoscriptPictures(Document page) {
    for (var img : page.getElementsByTag("img")) {
      if (!hasSource(img)) {
        img.remove();
      }
    }
    for (var noscript : page.getElementsByTag("noscript")) {
      var shown = singlePicture(noscript);
      var before = noscript.previousElementSibling();
      var placeholder = before == null ? null : singlePicture(before);
      if (shown != null && before != null && placeholder != null) {
        before.replaceWith(shown.clone());
      }
    }
  }

  private static boolean hasSource(Element img) {
    return img.attributes().asList().stream()
        .anyMatch(attribute ->
            SOURCES.contains(attribute.getKey())
                || PICTURE_FILE.matcher(attribute.getValue()).find());
  }

  private static @Nullable Element singlePicture(Element element) {
    Element at = element;
    while (at != null) {
      if (at.normalName().equals("img")) {
        return at;
      }
      if (at.childrenSize() != 1 || Measures.hasText(at)) {
        return null;
      }
      at = at.firstElementChild();
    }
    return null;
  }

  private static void replaceLineBreaks(Element body) {
    for (var br : body.getElementsByTag("br")) {
      if (br.parent() != null && removeFollowingBreaks(br)) {
        intoParagraph(br);
      }
    }
  }

  private static boolean removeFollowingBreaks(Element br) {
    var removed = false;
    var next = nextVisible(br.nextSibling());
    while (next != null && isBreak(next)) {
      var after = next.nextSibling();
      next.remove();
      removed = true;
      next = nextVisible(after);
    }
    return removed;
  }

  private static void intoParagraph(Element br) {
    var paragraph = new Element("p");
    br.replaceWith(paragraph);
    for (var node : phrasesAfter(paragraph)) {
      paragraph.appendChild(node);
    }
    while (paragraph.childNodeSize() > 0
        && Tree.isWhitespace(paragraph.childNode(paragraph.childNodeSize() - 1))) {
      paragraph.childNode(paragraph.childNodeSize() - 1).remove();
    }
    var parent = paragraph.parent();
    if (parent != null && parent.normalName().equals("p")) {
      parent.tagName("div");
    }
  }

  private static List<Node> phrasesAfter(Element paragraph) {
    var phrases = new ArrayList<Node>();
    for (var next = paragraph.nextSibling(); next != null; next = next.nextSibling()) {
      var doubled = isBreak(next) && isBreak(nextVisible(next.nextSibling()));
      if (doubled || !Tree.isPhrasing(next)) {
        break;
      }
      phrases.add(next);
    }
    return phrases;
  }

  private static boolean isBreak(@Nullable Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }

  private static @Nullable Node nextVisible(@Nullable Node from) {
    var next = from;
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    return next;
  }
}
