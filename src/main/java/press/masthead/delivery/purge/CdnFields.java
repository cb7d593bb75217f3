package press.masthead.delivery.purge;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.springframework.stereotype.Component;

/**
 * What the CDN is told of a page, in the fields that it takes off before readers see them, where it
 * does so: how long it may keep it, and the tags to drop it by. No fields without a CDN.
 */
@Component
public class CdnFields {
  private static final long WHILE_REVALIDATING = Duration.ofMinutes(1).toSeconds();
  private static final long IF_ERROR = Duration.ofDays(1).toSeconds();

  /** Some 2 KB; the vendors take 16. */
  private static final int MOST_TAGS = 256;

  /** All that RFC 9875 promises of a cache. */
  private static final int MOST_GROUPS = 32;

  private final CdnSettings settings;

  CdnFields(CdnSettings settings) {
    this.settings = settings;
  }

  /** For where there is no CDN. */
  public static CdnFields none() {
    var soon = Duration.ofSeconds(1);
    return new CdnFields(new CdnSettings(CdnSettings.Kind.NONE, null, "", "", soon, soon, soon));
  }

  public boolean isUsed() {
    return settings.isUsed();
  }

  /**
   * @param reads the change-log keys that the answer depends on
   * @param timeless whether nothing but a change of those makes it stale, and none was missed
   */
  public List<HttpField> of(Collection<String> reads, boolean timeless) {
    return switch (settings.kind()) {
      case NONE -> List.of();
      case FASTLY ->
          List.of(
              field("Surrogate-Control", caching(timeless)),
              field("Surrogate-Key", String.join(" ", Tags.of(reads, MOST_TAGS))));
      case CLOUDFLARE ->
          List.of(
              field("CDN-Cache-Control", caching(timeless)),
              field("Cache-Tag", String.join(",", Tags.of(reads, MOST_TAGS))));
      case HTTP ->
          List.of(
              field("CDN-Cache-Control", caching(timeless)),
              field("Surrogate-Key", String.join(" ", Tags.of(reads, MOST_TAGS))),
              field("Cache-Groups", groups(Tags.of(reads, MOST_GROUPS))));
    };
  }

  /** RFC 9213 takes the directives of Cache-Control; Surrogate-Control has these as well. */
  private String caching(boolean timeless) {
    return timeless
        ? "max-age=%d, stale-while-revalidate=%d, stale-if-error=%d"
            .formatted(settings.freshFor().toSeconds(), WHILE_REVALIDATING, IF_ERROR)
        : "max-age=0, stale-if-error=" + IF_ERROR;
  }

  /** A list of strings (RFC 9875, 2). */
  private static String groups(Collection<String> tags) {
    return tags.stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(", "));
  }

  private static HttpField field(String name, String value) {
    return new PreEncodedHttpField(name, value);
  }
}
