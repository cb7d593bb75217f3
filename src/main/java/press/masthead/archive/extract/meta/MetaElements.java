package press.masthead.archive.extract.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The page's meta elements by name or property, in lower case, a dot counting as a colon. */
final class MetaElements {
  private final Map<String, List<String>> values = new HashMap<>();

  static MetaElements of(Document page) {
    var elements = new MetaElements();
    for (var meta : page.select("meta[content]")) {
      for (var attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        elements.add(meta.attr(attribute), meta.attr("content"));
      }
    }
    return elements;
  }

  private void add(String names, String content) {
    var text = Texts.line(content);
    if (text == null) {
      return;
    }
    for (var name : names.strip().split("\\s+")) {
      if (!name.isEmpty()) {
        values.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(text);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('.', ':');
  }

  @Nullable String first(String... names) {
    for (var name : names) {
      var found = values.get(name);
      if (found != null) {
        return found.getFirst();
      }
    }
    return null;
  }

  List<String> all(String... names) {
    for (var name : names) {
      var found = values.get(name);
      if (found != null) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }
}
