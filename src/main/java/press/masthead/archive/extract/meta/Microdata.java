package press.masthead.archive.extract.meta;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What schema.org microdata, RDFa lite and the old hAtom class names say of the story. */
final class Microdata {
  private static final String ARTICLE =
      "[itemtype~=(?i)schema.org/\\w*(Article|BlogPosting|Report|Review)],"
          + " [typeof~=(?i)(Article|BlogPosting)]";

  private Microdata() {}

  static Declared declared(Document page) {
    var article = page.selectFirst(ARTICLE);
    Element root = article == null ? page : article;
    return new Declared(
        value(root, "headline"),
        article == null ? null : value(root, "description"),
        authors(root),
        value(root, "datePublished"),
        value(root, "dateModified"),
        values(root, "articleSection"),
        article == null ? null : value(root, "image"),
        null,
        null,
        null,
        value(root, "inLanguage"),
        null,
        null);
  }

  private static List<String> authors(Element root) {
    return root
        .select("[itemprop~=(^|\\s)author(\\s|$)], [property~=(^|[\\s:])author(\\s|$)]")
        .stream()
        .filter(author -> !author.normalName().equals("meta") || author.hasAttr("itemprop"))
        .map(Microdata::name)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable String name(Element author) {
    var name = author.selectFirst("* [itemprop~=(^|\\s)name(\\s|$)], * [property=name]");
    return text(name == null ? author : name);
  }

  private static List<String> values(Element root, String property) {
    return elements(root, property).stream()
        .map(Microdata::text)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable String value(Element root, String property) {
    return values(root, property).stream().findFirst().orElse(null);
  }

  private static List<Element> elements(Element root, String property) {
    return root.select(
        "[itemprop~=(^|\\s)%1$s(\\s|$)], [property~=(^|[\\s:])%1$s(\\s|$)]".formatted(property));
  }

  private static @Nullable String text(Element element) {
    for (var attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return Texts.line(element.attr(attribute));
      }
    }
    return switch (element.normalName()) {
      case "img" -> Texts.line(element.attr("src"));
      case "link" -> Texts.line(element.attr("href"));
      default -> Texts.line(element.text());
    };
  }
}
