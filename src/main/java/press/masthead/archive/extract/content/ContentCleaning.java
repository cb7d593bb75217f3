package press.masthead.archive.extract.content;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of the chosen content what is not the story's: forms, shares, link lists, players. */
final class ContentCleaning {
  private static final int SHARE_TEXT = 500;
  private static final int SHORTEST = 25;

  private final Effort effort;
  private final Measures measures = new Measures();
  private Set<Element> dataTables = Set.of();

  ContentCleaning(Effort effort) {
    this.effort = effort;
  }

  void clean(Element content) {
    dataTables =
        new HashSet<>(
            content.getElementsByTag("table").stream().filter(DataTables::isData).toList());
    LazyPictures.load(content);
    cleanConditionally(content, "form");
    cleanConditionally(content, "fieldset");
    content.select("footer, link, aside, input, textarea, select, button").remove();
    removePlayersBut(content.select("object, embed, iframe"));
    removeShares(content);
    removeWeakHeadings(content);
    cleanConditionally(content, "table");
    cleanConditionally(content, "ul");
    cleanConditionally(content, "div");
    content.getElementsByTag("h1").forEach(heading -> heading.tagName("h2"));
    Tree.removeEach(content, "p", ContentCleaning::isBlank);
  }

  private static void removePlayersBut(Elements players) {
    for (var player : players) {
      if (!isPlayer(player)) {
        player.remove();
      }
    }
  }

  private static boolean isPlayer(Element element) {
    return element.attributes().asList().stream()
        .anyMatch(attribute -> Vocabulary.PLAYER.matcher(attribute.getValue()).find());
  }

  private static void removeShares(Element content) {
    for (var element : content.select("* > * *")) {
      if (Vocabulary.SHARE.matcher(Vocabulary.names(element)).find()
          && Measures.shortText(element, SHARE_TEXT) != null) {
        element.remove();
      }
    }
  }

  private void removeWeakHeadings(Element content) {
    for (var heading : content.select("h1, h2")) {
      if (effort.weight(heading) < 0) {
        heading.remove();
      }
    }
  }

  private static boolean isBlank(Element paragraph) {
    return !Measures.hasText(paragraph) && paragraph.select("img, embed, object, iframe").isEmpty();
  }

  private void cleanConditionally(Element content, String name) {
    if (effort.cleanConditionally()) {
      for (var element : content.getElementsByTag(name).reversed()) {
        if (element != content && element.parent() != null && isFishy(element)) {
          measures.remove(element);
        }
      }
    }
  }

  private boolean isFishy(Element element) {
    if (isOfData(element) || Tree.hasAncestor(element, 4, Tree.named("code"))) {
      return false;
    }
    var weight = effort.weight(element);
    if (weight < 0) {
      return true;
    }
    return measures.of(element).commas < 10 && isFishy(element, weight);
  }

  private boolean isOfData(Element element) {
    return !dataTables.isEmpty()
        && (dataTables.contains(element)
            || Tree.hasAncestor(element, Integer.MAX_VALUE, dataTables::contains)
            || element.getElementsByTag("table").stream().anyMatch(dataTables::contains));
  }

  private boolean isFishy(Element element, int weight) {
    var size = measures.of(element);
    if (size.players > 0
        && element.select("object, embed, iframe").stream().anyMatch(ContentCleaning::isPlayer)) {
      return false;
    }
    if (size.length < SHORTEST && isFiller(Measures.text(element))) {
      return true;
    }
    var list = element.normalName().equals("ul") || size.listed > size.length * 0.9;
    return isUnwanted(element, size, weight, list) && !(list && isPictureList(element, size));
  }

  private static boolean isFiller(String text) {
    return Vocabulary.ADVERTISEMENT.matcher(text).find() || Vocabulary.LOADING.matcher(text).find();
  }

  private static boolean isPictureList(Element list, Measures.Size size) {
    return size.pictures == size.items
        && list.children().stream().allMatch(child -> child.childrenSize() <= 1);
  }

  private static boolean isUnwanted(Element element, Measures.Size size, int weight, boolean list) {
    var linked = size.length == 0 ? 0 : size.linked / size.length;
    var inFigure = Tree.hasAncestor(element, 4, Tree.named("figure"));
    return (!inFigure && size.pictures > 1 && (double) size.paragraphs / size.pictures < 0.5)
        || (!list && size.items - 100 > size.paragraphs)
        || size.inputs > size.paragraphs / 3
        || (!list
            && !inFigure
            && size.length < SHORTEST
            && (size.pictures == 0 || size.pictures > 2)
            && linked > 0
            && size.headings < size.length * 0.9)
        || (!list && weight < 25 && linked > 0.2)
        || (weight >= 25 && linked > 0.5)
        || (size.players == 1 && size.length < 75)
        || size.players > 1
        || (size.pictures == 0 && size.textish == 0);
  }
}
