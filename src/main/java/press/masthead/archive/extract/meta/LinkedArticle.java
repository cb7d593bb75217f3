package press.masthead.archive.extract.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The article among a page's JSON-LD objects. */
final class LinkedArticle {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\w*Article|Report|\\w*BlogPosting|SocialMediaPosting|DiscussionForumPosting|Review"
              + "|APIReference|NewsStory|Recipe");
  private static final Pattern PAGE = Pattern.compile("\\w*WebPage|ItemPage|VideoObject");
  private static final Pattern BREADCRUMBS = Pattern.compile("BreadcrumbList");

  private final JsonLd data;

  LinkedArticle(JsonLd data) {
    this.data = data;
  }

  /** Of several articles the one whose headline stands in the page's title, else the first. */
  Declared declared(String pageTitle) {
    var articles = data.ofType(ARTICLE);
    var chosen =
        articles.stream()
            .filter(article -> Likeness.contains(pageTitle, text(article, "headline")))
            .findFirst()
            .or(() -> articles.stream().findFirst())
            .or(() -> data.ofType(PAGE).stream().filter(LinkedArticle::isDated).findFirst());
    return chosen.map(article -> declared(article, pageTitle)).orElse(Declared.NOTHING);
  }

  /** The names of the sections above the story, outermost first, as breadcrumbs tell them. */
  List<String> breadcrumbs() {
    return data.ofType(BREADCRUMBS).stream()
        .findFirst()
        .map(LinkedArticle::crumbs)
        .orElse(List.of());
  }

  private static List<String> crumbs(JsonNode list) {
    var crumbs = new ArrayList<String>();
    for (var element : list.path("itemListElement")) {
      var name = Texts.first(text(element, "name"), text(element.path("item"), "name"));
      if (name != null) {
        crumbs.add(name);
      }
    }
    return List.copyOf(crumbs);
  }

  private static boolean isDated(JsonNode object) {
    return object.has("datePublished");
  }

  private Declared declared(JsonNode article, String pageTitle) {
    var picture = picture(article.path("image"));
    return new Declared(
        headline(article, pageTitle),
        text(article, "description"),
        names(
            article.path("author").isMissingNode()
                ? article.path("creator")
                : article.path("author")),
        Texts.first(text(article, "datePublished"), text(article, "dateCreated")),
        text(article, "dateModified"),
        sections(article.path("articleSection")),
        picture == null
            ? null
            : Texts.first(
                text(picture, "url"), text(picture, "contentUrl"), picture.asString(null)),
        picture == null
            ? null
            : Texts.first(text(picture, "caption"), text(picture, "description")),
        picture == null
            ? null
            : Texts.first(
                text(picture, "creditText"),
                text(picture.path("creator"), "name"),
                text(picture.path("copyrightHolder"), "name")),
        Texts.first(
            text(resolved(article.path("publisher")), "name"),
            text(article.path("publisher"), "name")),
        text(article, "inLanguage"),
        url(article),
        article.path("articleBody").asString(null));
  }

  /** Some name the story by {@code name} alone and say its kind in {@code headline}. */
  private static @Nullable String headline(JsonNode article, String pageTitle) {
    var headline = text(article, "headline");
    var name = text(article, "name");
    return Likeness.of(pageTitle, name) > Likeness.of(pageTitle, headline)
        ? name
        : Texts.first(headline, name);
  }

  private static @Nullable String url(JsonNode article) {
    return Texts.first(
        article.path("mainEntityOfPage").asString(null),
        text(article.path("mainEntityOfPage"), "@id"),
        text(article, "url"));
  }

  private List<String> names(JsonNode authors) {
    var names = new LinkedHashSet<String>();
    for (var author : each(authors)) {
      var known = resolved(author);
      var name = known.isString() ? Texts.line(known.asString()) : text(known, "name");
      if (name != null) {
        names.add(name);
      }
      each(known.path("name")).stream()
          .filter(JsonNode::isString)
          .map(each -> Texts.line(each.asString()))
          .filter(Objects::nonNull)
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  private static List<String> sections(JsonNode sections) {
    return each(sections).stream()
        .map(each -> Texts.line(each.asString(null)))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable JsonNode picture(JsonNode image) {
    return each(image).stream().findFirst().map(this::resolved).orElse(null);
  }

  /** An object that only points to another of the page, by {@code @id}. */
  private JsonNode resolved(JsonNode object) {
    var id = object.path("@id").asString(null);
    if (id == null || object.size() > 2) {
      return object;
    }
    return data.objects().stream()
        .filter(other -> other.size() > 1 && id.equals(other.path("@id").asString(null)))
        .filter(other -> other.has("name") || other.has("url") || other.has("contentUrl"))
        .findFirst()
        .orElse(object);
  }

  private static List<JsonNode> each(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(node);
    }
    var all = new ArrayList<JsonNode>();
    node.forEach(all::add);
    return all;
  }

  private static @Nullable String text(JsonNode object, String name) {
    var value = object.path(name);
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value.isObject()) {
      value = value.path("@value");
    }
    return value.isString() ? Texts.line(value.asString()) : null;
  }
}
