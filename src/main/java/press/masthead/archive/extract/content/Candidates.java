package press.masthead.archive.extract.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Scores the elements a page's paragraphs stand in. A paragraph counts by its length and commas,
 * for its parent in full, for its grandparent by half, further up less and less; what is mostly
 * links counts little. After the algorithm of Mozilla's Readability (Apache-2.0).
 */
final class Candidates {
  private static final int LEAST_TEXT = 25;
  private static final int REACH = 5;
  private static final int TOP = 5;
  private static final int ALTERNATIVES = 3;
  private static final double NEARLY_TOP = 0.75;

  private final Effort effort;
  private final Measures measures;
  private final Map<Element, Double> scores = new HashMap<>();

  private Candidates(Effort effort, Measures measures) {
    this.effort = effort;
    this.measures = measures;
  }

  static Candidates score(List<Element> paragraphs, Effort effort, Measures measures) {
    var candidates = new Candidates(effort, measures);
    paragraphs.forEach(candidates::count);
    candidates.discountLinks();
    return candidates;
  }

  double of(Element element) {
    return scores.computeIfAbsent(element, this::initial);
  }

  @Nullable Double known(Element element) {
    return scores.get(element);
  }

  private void count(Element paragraph) {
    var length = measures.length(paragraph);
    if (paragraph.parent() == null || length < LEAST_TEXT) {
      return;
    }
    var score = 2.0 + measures.of(paragraph).commas + Math.min(length / 100, 3);
    var level = 0;
    for (var ancestor : Tree.ancestors(paragraph, REACH)) {
      if (ancestor.parent() != null) {
        scores.put(ancestor, of(ancestor) + score / divider(level));
      }
      level++;
    }
  }

  private static int divider(int level) {
    return level == 0 ? 1 : level == 1 ? 2 : level * 3;
  }

  private double initial(Element element) {
    var byName =
        switch (element.normalName()) {
          case "div" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    return byName + effort.weight(element);
  }

  private void discountLinks() {
    scores.replaceAll((element, score) -> score * (1 - measures.linkDensity(element)));
  }

  /** The element that holds the story, or null where the whole body must do. */
  @Nullable Element top() {
    var best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<Element, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> depth(entry.getKey()), Comparator.reverseOrder()))
            .limit(TOP)
            .map(Map.Entry::getKey)
            .toList();
    if (best.isEmpty() || isBody(best.getFirst())) {
      return null;
    }
    return withoutLonelyWrappers(betterAncestor(commonAncestor(best)));
  }

  private static int depth(Element element) {
    return element.parents().size();
  }

  /** Where several elements score nearly alike the story is what holds them all. */
  private Element commonAncestor(List<Element> best) {
    var top = best.getFirst();
    var alternatives = new ArrayList<List<Element>>();
    for (var other : best.subList(1, best.size())) {
      if (of(other) / of(top) >= NEARLY_TOP) {
        alternatives.add(other.parents());
      }
    }
    if (alternatives.size() < ALTERNATIVES) {
      return top;
    }
    for (var at = top.parent(); at != null && !isBody(at); at = at.parent()) {
      var ancestor = at;
      if (alternatives.stream().filter(each -> each.contains(ancestor)).count() >= ALTERNATIVES) {
        return ancestor;
      }
    }
    return top;
  }

  private Element betterAncestor(Element top) {
    var last = of(top);
    var threshold = last / 3;
    for (var at = top.parent(); at != null && !isBody(at); at = at.parent()) {
      var score = known(at);
      if (score == null) {
        continue;
      }
      if (score < threshold) {
        break;
      }
      if (score > last) {
        return at;
      }
      last = score;
    }
    return top;
  }

  private static Element withoutLonelyWrappers(Element top) {
    var at = top;
    for (var parent = at.parent();
        parent != null && !isBody(parent) && parent.childrenSize() == 1;
        parent = at.parent()) {
      at = parent;
    }
    return at;
  }

  private static boolean isBody(Element element) {
    return element.normalName().equals("body") || element.normalName().equals("html");
  }
}
