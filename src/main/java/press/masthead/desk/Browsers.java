package press.masthead.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a browser well enough for its owner to know it again. */
final class Browsers {
  /** The first that is found: later ones are named by earlier ones too. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("Edg/", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "Mac"),
          Map.entry("Linux", "Linux"));

  private Browsers() {}

  static String name(@Nullable String agent) {
    var kind = find(KINDS, agent);
    var system = find(SYSTEMS, agent);
    if (kind.isEmpty()) {
      return system.isEmpty() ? "An unknown browser" : "A browser on " + system;
    }
    return system.isEmpty() ? kind : kind + " on " + system;
  }

  private static String find(List<Map.Entry<String, String>> names, @Nullable String agent) {
    return agent == null
        ? ""
        : names.stream()
            .filter(name -> agent.contains(name.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }
}
