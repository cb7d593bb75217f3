package press.masthead.archive.extract.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's JSON-LD: every object in it, however wrapped; what cannot be read is passed over. */
final class JsonLd {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(//)?\\s*(<!\\[CDATA\\[|<!--)?|(//)?\\s*(\\]\\]>|-->)?\\s*;?\\s*$");
  private static final Set<String> WRAPPERS = Set.of("@graph", "mainEntity", "itemListElement");
  private static final int DEPTH = 8;

  private final List<JsonNode> objects = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    var data = new JsonLd();
    for (var script : page.select("script[type*=ld+json]")) {
      data.read(script.data());
    }
    return data;
  }

  List<JsonNode> objects() {
    return List.copyOf(objects);
  }

  List<JsonNode> ofType(Pattern types) {
    return objects.stream().filter(object -> isOfType(object, types)).toList();
  }

  static boolean isOfType(JsonNode object, Pattern types) {
    var type = object.path("@type");
    if (type.isString()) {
      return types.matcher(name(type.asString())).matches();
    }
    for (var each : type) {
      if (types.matcher(name(each.asString(""))).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String name(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }

  private void read(String script) {
    var json = WRAPPING.matcher(script).replaceAll("");
    try {
      collect(LENIENT.readTree(json), 0);
    } catch (JacksonException _) {
      // broken JSON-LD is common and says nothing about the rest of the page
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, depth + 1));
    } else if (node.isObject()) {
      objects.add(node);
      WRAPPERS.forEach(name -> collect(node.path(name), depth + 1));
    }
  }
}
