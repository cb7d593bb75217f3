package press.masthead.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.BodyJson;
import press.masthead.title.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A revision's content as it is kept. */
final class ContentJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ContentJson() {}

  static String write(Content content) {
    var node = JSON.createObjectNode();
    put(node, "kicker", content.kicker());
    put(node, "headline", content.headline());
    put(node, "standfirst", content.standfirst());
    var byline = node.putArray("byline");
    for (var credit : content.byline()) {
      var name = byline.addObject().put("name", credit.name());
      if (credit.author() != null) {
        name.put("author", credit.author().value());
      }
    }
    put(node, "source", content.source());
    put(node, "sign_off", content.signOff());
    put(node, "dateline", content.dateline());
    node.put("language", content.language());
    if (content.section() != null) {
      node.put("section", content.section().value());
    }
    putIds(node, "further", content.further(), Section.Id::value);
    putIds(node, "topics", content.topics(), Topic.Id::value);
    if (content.picture() != null) {
      var picture = node.putObject("picture").put("id", content.picture().picture());
      put(picture, "caption", content.picture().caption());
      put(picture, "alt", content.picture().alt());
    }
    putIds(node, "related", content.related(), Story.Id::value);
    put(node, "slug", content.slug());
    node.set("body", BodyJson.write(content.body()));
    if (content.kind() != Kind.NEWS) {
      node.put("kind", content.kind().name().toLowerCase(Locale.ROOT));
    }
    return JSON.writeValueAsString(node);
  }

  static Content read(String json) {
    var node = JSON.readTree(json);
    return new Content(
        text(node, "kicker"),
        text(node, "headline"),
        text(node, "standfirst"),
        byline(node.path("byline")),
        text(node, "source"),
        text(node, "sign_off"),
        text(node, "dateline"),
        node.required("language").asString(),
        node.has("section") ? new Section.Id(node.get("section").asLong()) : null,
        ids(node, "further", Section.Id::new),
        ids(node, "topics", Topic.Id::new),
        picture(node.path("picture")),
        ids(node, "related", Story.Id::new),
        text(node, "slug"),
        BodyJson.read(node.required("body")),
        kind(node));
  }

  private static Kind kind(JsonNode node) {
    var kind = text(node, "kind");
    return kind == null ? Kind.NEWS : Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private static List<Content.Credit> byline(JsonNode names) {
    var byline = new ArrayList<Content.Credit>();
    for (var name : names) {
      byline.add(
          new Content.Credit(
              name.required("name").asString(),
              name.has("author") ? new Author.Id(name.get("author").asLong()) : null));
    }
    return byline;
  }

  private static Content.@Nullable LeadPicture picture(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Content.LeadPicture(
            node.required("id").asLong(), text(node, "caption"), text(node, "alt"));
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  private static <T> void putIds(
      ObjectNode node, String field, List<T> ids, ToLongFunction<T> value) {
    var array = node.putArray(field);
    ids.forEach(id -> array.add(value.applyAsLong(id)));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : null;
  }

  private static <T> List<T> ids(JsonNode node, String field, LongFunction<T> id) {
    var ids = new ArrayList<T>();
    node.path(field).forEach(value -> ids.add(id.apply(value.asLong())));
    return ids;
  }
}
