package press.masthead.archive.extract.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.meta.Bylines;

/** One go at a page with one effort: strip, score, choose, gather the siblings that belong. */
final class Attempt {
  private static final Set<String> SCORED =
      Set.of("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre");
  private static final Set<String> DROPPED_IF_EMPTY =
      Set.of("div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> KEPT_AS_SIBLING =
      Set.of("div", "article", "section", "p", "ol", "ul");
  private static final int LONGEST_BYLINE = 100;
  private static final double NEARLY_ALL = 0.8;
  private static final double CLEARLY_MORE = 1.5;

  private final Document page;
  private final Clues clues;
  private final Effort effort;
  private final List<Element> scored = new ArrayList<>();
  private @Nullable String byline;
  private boolean titleSeen;

  Attempt(Document page, Clues clues, Effort effort) {
    this.page = page;
    this.clues = clues;
    this.effort = effort;
  }

  @Nullable String byline() {
    return byline;
  }

  Element content() {
    strip();
    var measures = new Measures();
    var candidates = Candidates.score(scored, effort, measures);
    var top = candidates.top();
    var content = new Element("div");
    var hinted = Hints.find(page.body(), measures);
    if (hinted != null && isBetter(hinted, top, measures)) {
      content.appendChild(hinted);
    } else if (top == null) {
      content.appendChildren(List.copyOf(page.body().childNodes()));
    } else {
      gather(top, candidates, measures, content);
    }
    new ContentCleaning(effort).clean(content);
    return content;
  }

  private void strip() {
    Element at = page.body();
    while (at != null) {
      at = isUnwanted(at) ? Tree.remove(at) : Tree.next(shaped(at), false);
    }
  }

  private boolean isUnwanted(Element element) {
    if (element == page.body()) {
      return false;
    }
    return !Tree.isVisible(element)
        || (element.attr("aria-modal").equals("true") && element.attr("role").equals("dialog"))
        || isFirstByline(element)
        || isTitle(element)
        || (effort.stripUnlikely() && isUnlikely(element))
        || (DROPPED_IF_EMPTY.contains(element.normalName()) && Tree.isEmpty(element));
  }

  private boolean isFirstByline(Element element) {
    if (byline != null || !looksLikeByline(element)) {
      return false;
    }
    var name = element.selectFirst("* [itemprop*=name], .author.vcard .fn");
    byline = Bylines.text(name == null ? element : name).strip();
    return clues.byline() == null;
  }

  private static boolean looksLikeByline(Element element) {
    var named =
        element.attr("rel").equals("author")
            || element.attr("itemprop").contains("author")
            || Vocabulary.BYLINE.matcher(Vocabulary.names(element)).find();
    if (!named) {
      return false;
    }
    var text = Measures.shortText(element, LONGEST_BYLINE);
    return text != null && !text.isEmpty();
  }

  private boolean isTitle(Element element) {
    var heading = element.normalName().equals("h1") || element.normalName().equals("h2");
    if (titleSeen || !heading || !clues.isTitle(Measures.text(element))) {
      return false;
    }
    titleSeen = true;
    return true;
  }

  private static boolean isUnlikely(Element element) {
    if (Vocabulary.UNLIKELY_ROLES.contains(element.attr("role"))) {
      return true;
    }
    var names = Vocabulary.names(element);
    return Vocabulary.UNLIKELY.matcher(names).find()
        && !Vocabulary.MAYBE.matcher(names).find()
        && !element.normalName().equals("a")
        && !Tree.hasAncestor(element, 4, Tree.named("table"))
        && !Tree.hasAncestor(element, 4, Tree.named("code"));
  }

  /** Notes an element for scoring; a div that is a paragraph in all but name becomes one. */
  private Element shaped(Element element) {
    if (SCORED.contains(element.normalName())) {
      scored.add(element);
    }
    if (!element.normalName().equals("div")) {
      return element;
    }
    wrapPhrases(element);
    var paragraph = Tree.only(element, "p");
    if (paragraph != null && new Measures().linkDensity(element) < 0.25) {
      element.replaceWith(paragraph);
      scored.add(paragraph);
      return paragraph;
    }
    if (!Tree.holdsBlock(element)) {
      element.tagName("p");
      scored.add(element);
    }
    return element;
  }

  private static void wrapPhrases(Element div) {
    var run = new ArrayList<Node>();
    for (var child : List.copyOf(div.childNodes())) {
      if (Tree.isPhrasing(child)) {
        run.add(child);
      } else {
        wrap(run);
      }
    }
    wrap(run);
  }

  private static void wrap(List<Node> run) {
    while (!run.isEmpty() && Tree.isWhitespace(run.getFirst())) {
      run.removeFirst().remove();
    }
    while (!run.isEmpty() && Tree.isWhitespace(run.getLast())) {
      run.removeLast().remove();
    }
    if (!run.isEmpty()) {
      var paragraph = new Element("p");
      run.getFirst().before(paragraph);
      run.forEach(paragraph::appendChild);
      run.clear();
    }
  }

  /**
   * What calls itself the story's text wins if it has more of it than what scored highest, or,
   * being a part of that, nearly as much.
   */
  private static boolean isBetter(Element hinted, @Nullable Element top, Measures measures) {
    if (top == null) {
      return true;
    }
    var within = hinted.parents().contains(top);
    var least = within ? NEARLY_ALL : CLEARLY_MORE;
    return Hints.ownText(hinted, measures) > least * Hints.ownText(top, measures);
  }

  private static void gather(
      Element top, Candidates candidates, Measures measures, Element content) {
    var parent = top.parent();
    if (parent == null) {
      content.appendChild(top);
      return;
    }
    var score = candidates.of(top);
    var threshold = Math.max(10, score * 0.2);
    for (var sibling : List.copyOf(parent.children())) {
      var alike = !top.className().isEmpty() && sibling.className().equals(top.className());
      var known = candidates.known(sibling);
      var belongs =
          sibling == top
              || (known != null && known + (alike ? score * 0.2 : 0) >= threshold)
              || (sibling.normalName().equals("p") && readsAsParagraph(sibling, measures));
      if (belongs) {
        if (!KEPT_AS_SIBLING.contains(sibling.normalName())) {
          sibling.tagName("div");
        }
        content.appendChild(sibling);
      }
    }
  }

  private static boolean readsAsParagraph(Element paragraph, Measures measures) {
    var density = measures.linkDensity(paragraph);
    var text = Measures.text(paragraph);
    if (text.length() > 80) {
      return density < 0.25;
    }
    return !text.isEmpty() && density == 0 && (text.endsWith(".") || text.contains(". "));
  }
}
