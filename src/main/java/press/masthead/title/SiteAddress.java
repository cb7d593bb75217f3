package press.masthead.title;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the titles' hosts are reached from outside: settings {@code masthead.site.scheme} ({@code
 * http} or {@code https}) and {@code masthead.site.port}, the port that readers see; null for the
 * scheme's own.
 */
@ConfigurationProperties("masthead.site")
record SiteAddress(String scheme, @Nullable Integer port) {

  SiteAddress(@Nullable String scheme, @Nullable Integer port) {
    this.scheme = scheme == null ? "http" : scheme;
    this.port = port;
    if (!this.scheme.matches("https?")) {
      throw new IllegalArgumentException(
          "masthead.site.scheme: http or https, not “" + scheme + "”");
    }
  }

  String url(String host) {
    var standard = scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + (port == null || port == standard ? "" : ":" + port);
  }
}
