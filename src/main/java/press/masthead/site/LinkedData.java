package press.masthead.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Layout;
import press.masthead.page.Times;
import press.masthead.story.Correction;
import press.masthead.story.PublishedStory;
import press.masthead.title.Section;
import press.masthead.title.Title;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell machines, as JSON-LD in the words of schema.org. */
final class LinkedData {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int HEADLINE = 110;

  private LinkedData() {}

  static String breadcrumb(Title title, List<Section> trail) {
    var items = new ArrayList<Map<String, Object>>();
    for (var section : trail) {
      items.add(
          Map.of(
              "@type",
              "ListItem",
              "position",
              items.size() + 1,
              "name",
              section.name(),
              "item",
              title.url(section.path())));
    }
    return write("BreadcrumbList", Map.of("itemListElement", items));
  }

  static String article(
      Title title,
      PublishedStory story,
      List<Credited> byline,
      List<Section> trail,
      Layout.Share.@Nullable Image image) {
    var teaser = story.teaser();
    var times = Times.of(title);
    var updated = teaser.updated();
    var article = new LinkedHashMap<String, Object>();
    article.put("headline", Cut.atWord(teaser.headline(), HEADLINE));
    article.put("description", teaser.summary());
    article.put("url", title.url(teaser.path()));
    article.put("mainEntityOfPage", title.url(teaser.path()));
    article.put("datePublished", times.iso(teaser.firstPublished()));
    article.put("dateModified", times.iso(updated == null ? teaser.firstPublished() : updated));
    article.put("inLanguage", teaser.language());
    article.put("articleSection", trail.stream().map(Section::name).toList());
    article.put("isAccessibleForFree", true);
    article.put("author", byline.stream().map(credit -> author(title, credit)).toList());
    article.put("publisher", organization(title));
    if (image != null) {
      article.put("image", image(image));
    }
    if (teaser.source() != null) {
      article.put("sourceOrganization", named("Organization", teaser.source()));
    }
    if (!story.corrections().isEmpty()) {
      article.put("correction", story.corrections().stream().map(each -> of(each, times)).toList());
    }
    if (byline.isEmpty()) {
      article.put("author", List.of(organization(title)));
    }
    return write("NewsArticle", article);
  }

  private static Map<String, Object> of(Correction correction, Times times) {
    return Map.of(
        "@type", "CorrectionComment",
        "text", correction.words(),
        "datePublished", times.iso(correction.at()));
  }

  private static Map<String, Object> author(Title title, Credited credit) {
    var path = credit.path();
    return path == null
        ? named("Organization", credit.name())
        : Map.of("@type", "Person", "name", credit.name(), "url", title.url(path));
  }

  private static Map<String, Object> organization(Title title) {
    return Map.of("@type", "NewsMediaOrganization", "name", title.name(), "url", title.url("/"));
  }

  private static Map<String, Object> image(Layout.Share.Image image) {
    return Map.of(
        "@type", "ImageObject",
        "url", image.url(),
        "width", image.width(),
        "height", image.height());
  }

  private static Map<String, Object> named(String type, String name) {
    return Map.of("@type", type, "name", name);
  }

  private static String write(String type, Map<String, Object> properties) {
    var data = new LinkedHashMap<String, Object>();
    data.put("@context", "https://schema.org");
    data.put("@type", type);
    data.putAll(properties);
    return JSON.writeValueAsString(data);
  }
}
