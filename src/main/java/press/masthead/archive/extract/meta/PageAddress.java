package press.masthead.archive.extract.meta;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses a page gives, made whole; only those a browser would fetch. */
final class PageAddress {
  private PageAddress() {}

  static @Nullable String resolve(@Nullable String base, @Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    var escaped = address.strip().replace(" ", "%20").replace("|", "%7C");
    try {
      var uri = URI.create(escaped);
      if (!uri.isAbsolute() && base != null && !base.isBlank()) {
        uri = URI.create(base).resolve(uri);
      }
      return isFetched(uri) ? uri.toString() : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static boolean isFetched(URI uri) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
  }
}
