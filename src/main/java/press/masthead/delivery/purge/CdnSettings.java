package press.masthead.delivery.purge;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code masthead.cdn.*}: the cache in front of this installation.
 *
 * @param kind whose purging interface it has; {@code none} if there is no such cache
 * @param url where purges go; the vendor's own address if not given
 * @param service Fastly's service id, Cloudflare's zone id; the HTTP form needs none
 * @param token proves that we may purge
 * @param freshFor how long the CDN may keep a page unasked, which bounds what a purge could miss
 * @param timeout how long one call may take
 * @param again how long after a purge it is repeated, for answers that were on their way meanwhile
 */
@ConfigurationProperties("masthead.cdn")
public record CdnSettings(
    @DefaultValue("none") Kind kind,
    @Nullable URI url,
    @DefaultValue("") String service,
    @DefaultValue("") String token,
    @DefaultValue("10m") Duration freshFor,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("5s") Duration again) {

  /** Whose purging interface. */
  public enum Kind {
    NONE,
    HTTP,
    FASTLY,
    CLOUDFLARE
  }

  public CdnSettings {
    if (kind != Kind.NONE) {
      require(!token.isBlank(), "token must be given: without it nothing can be purged");
      require(kind != Kind.HTTP || url != null, "url must say where purges are posted");
      require(
          kind == Kind.HTTP || service.matches("[0-9A-Za-z]+"),
          "service must be Fastly's service id or Cloudflare's zone id, not “" + service + "”");
      require(
          url == null || String.valueOf(url.getScheme()).matches("https?") && url.getHost() != null,
          "url must be an address such as https://cache.example.net/purge, not " + url);
      require(
          token.chars().allMatch(c -> c > ' ' && c < 127),
          "token has characters no token can have");
    }
    require(freshFor.toSeconds() >= 1, "fresh-for must be a second or more, not " + freshFor);
    require(timeout.isPositive(), "timeout must be longer than nothing, not " + timeout);
    require(!again.isNegative(), "again must not be negative, as " + again);
  }

  public boolean isUsed() {
    return kind != Kind.NONE;
  }

  private static void require(boolean right, String words) {
    if (!right) {
      throw new IllegalArgumentException("masthead.cdn." + words);
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "CdnSettings[kind=" + kind + ", url=" + url + ", service=" + service + "]";
  }
}
