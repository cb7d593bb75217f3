package press.masthead.delivery.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a purge is asked for.
 *
 * <ul>
 *   <li>HTTP: {@code POST url}, a bearer token, {@code {"keys": […]}}; any 2xx is a yes
 *   <li>Fastly: {@code POST /service/ID/purge}, at most 256 keys
 *   <li>Cloudflare: {@code POST /client/v4/zones/ID/purge_cache}, at most 100 tags
 * </ul>
 */
final class PurgeCalls {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final CdnSettings settings;

  PurgeCalls(CdnSettings settings) {
    this.settings = settings;
  }

  /** How many tags one call takes. */
  int most() {
    return settings.kind() == CdnSettings.Kind.CLOUDFLARE ? 100 : 256;
  }

  HttpRequest call(Collection<String> tags) {
    return switch (settings.kind()) {
      case NONE -> throw new IllegalStateException("no CDN is named");
      case HTTP -> bearer(Objects.requireNonNull(settings.url()), Map.of("keys", tags));
      case FASTLY ->
          post(
                  at("https://api.fastly.com", "/service/" + settings.service() + "/purge"),
                  Map.of("surrogate_keys", tags))
              .header("Fastly-Key", settings.token())
              .build();
      case CLOUDFLARE ->
          bearer(
              at(
                  "https://api.cloudflare.com",
                  "/client/v4/zones/" + settings.service() + "/purge_cache"),
              Map.of("tags", tags));
    };
  }

  /** Whether the CDN took it. */
  boolean isTaken(int status, String body) {
    return status / 100 == 2
        && (settings.kind() != CdnSettings.Kind.CLOUDFLARE || saysSuccess(body));
  }

  private static boolean saysSuccess(String body) {
    try {
      return JSON.readTree(body).path("success").asBoolean(false);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private HttpRequest bearer(URI url, Map<String, ?> body) {
    return post(url, body).header("Authorization", "Bearer " + settings.token()).build();
  }

  private HttpRequest.Builder post(URI url, Map<String, ?> body) {
    return HttpRequest.newBuilder(url)
        .timeout(settings.timeout())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private URI at(String vendors, String path) {
    var base = settings.url() == null ? vendors : settings.url().toString();
    return URI.create(base.replaceFirst("/+$", "") + path);
  }
}
