package press.masthead.archive.extract.content;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of the chosen content what is not the story's: forms, shares, link lists, players. */
final class ContentCleaning {
  private static final int SHARE_TEXT = 500;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> TEXTISH =
      Set.of("span", "li", "td", "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");

  private final Effort effort;
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
          && element.wholeText().length() < SHARE_TEXT) {
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
      Tree.removeEach(content, name, this::isFishy);
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
    var text = Measures.text(element);
    return text.chars().filter(c -> c == ',').count() < 10 && isFishy(element, text, weight);
  }

  private boolean isOfData(Element element) {
    return dataTables.contains(element)
        || Tree.hasAncestor(element, Integer.MAX_VALUE, dataTables::contains)
        || element.getElementsByTag("table").stream().anyMatch(dataTables::contains);
  }

  private boolean isFishy(Element element, String text, int weight) {
    var players = element.select("object, embed, iframe");
    if (players.stream().anyMatch(ContentCleaning::isPlayer)) {
      return false;
    }
    if (Vocabulary.ADVERTISEMENT.matcher(text).find() || Vocabulary.LOADING.matcher(text).find()) {
      return true;
    }
    var list = isList(element, text);
    var unwanted = isUnwanted(element, text, weight, list, players.size());
    return unwanted && !(list && isPictureList(element));
  }

  private static boolean isList(Element element, String text) {
    if (element.normalName().equals("ul")) {
      return true;
    }
    var listed = element.select("ul, ol").stream().mapToInt(Measures::length).sum();
    return !text.isEmpty() && (double) listed / text.length() > 0.9;
  }

  private static boolean isPictureList(Element list) {
    return list.children().stream().allMatch(child -> child.childrenSize() <= 1)
        && list.getElementsByTag("img").size() == list.getElementsByTag("li").size();
  }

  private static boolean isUnwanted(
      Element element, String text, int weight, boolean list, int players) {
    var paragraphs = element.getElementsByTag("p").size();
    var pictures = element.getElementsByTag("img").size();
    var items = element.getElementsByTag("li").size() - 100;
    var inputs = element.getElementsByTag("input").size();
    var linked = Measures.linkDensity(element);
    var inFigure = Tree.hasAncestor(element, 4, Tree.named("figure"));
    return (!inFigure && pictures > 1 && (double) paragraphs / pictures < 0.5)
        || (!list && items > paragraphs)
        || inputs > paragraphs / 3
        || (!list
            && !inFigure
            && text.length() < 25
            && (pictures == 0 || pictures > 2)
            && linked > 0
            && Measures.textDensity(element, HEADINGS) < 0.9)
        || (!list && weight < 25 && linked > 0.2)
        || (weight >= 25 && linked > 0.5)
        || (players == 1 && text.length() < 75)
        || players > 1
        || (pictures == 0 && Measures.textDensity(element, TEXTISH) == 0);
  }
}
