package press.masthead.archive;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a page as pages link it. */
record PageUrl(String host, String path, @Nullable String query) {
  private static final int LONGEST_PATH = 1000;

  /** Without the fragment and what only says where readers came from. */
  static Optional<PageUrl> of(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      var uri = URI.create(url);
      var path = uri.getRawPath();
      return uri.getHost() == null || path == null
          ? Optional.empty()
          : Optional.of(new PageUrl(host(uri.getHost()), path, query(uri.getRawQuery())));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String host(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static @Nullable String query(@Nullable String query) {
    if (query == null) {
      return null;
    }
    var kept =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.matches("(?i)(utm_\\w+|fbclid|gclid)(=.*)?"))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? null : kept;
  }

  /** The path with its query, if it can be an address here: more than the slash of a home page. */
  Optional<String> address() {
    var full = query == null ? path : path + "?" + query;
    return full.length() > 1 && full.startsWith("/") && full.length() <= LONGEST_PATH
        ? Optional.of(full)
        : Optional.empty();
  }

  String lastPart() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The same address as it may be spelled elsewhere. */
  List<String> spellings() {
    var bare = path.replaceFirst("/+$", "");
    var spellings = new LinkedHashSet<String>();
    for (var before : List.of("https://", "http://", "https://www.", "http://www.")) {
      for (var each : new LinkedHashSet<>(List.of(path, bare, bare + "/"))) {
        spellings.add(before + host + each + (query == null ? "" : "?" + query));
      }
    }
    return List.copyOf(spellings);
  }
}
