package press.masthead.title;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A title to be founded; see {@link Title}. {@code icon} is an SVG document. */
public record NewTitle(
    String slug,
    String name,
    @Nullable String tagline,
    List<String> hosts,
    ZoneId zone,
    Locale locale,
    String imprint,
    @Nullable IssueRule issues,
    Tokens tokens,
    @Nullable String icon) {

  public NewTitle {
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "slug: use lower-case letters, digits and single hyphens, not “" + slug + "”");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("name: a title needs a name");
    }
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("hosts: a title needs at least one host");
    }
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }
}
