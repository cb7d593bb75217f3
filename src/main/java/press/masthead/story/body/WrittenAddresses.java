package press.masthead.story.body;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as a page writes them, resolved the way a browser would where a base is known. */
record WrittenAddresses(@Nullable URI base) implements Addresses {
  private static final Pattern HAS_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final String ESCAPED = " \"<>\\^`{|}";

  @Override
  public @Nullable String link(String href) {
    if (href.strip().startsWith("#")) {
      return null;
    }
    var address = resolve(href);
    return address != null && Address.isLink(address) ? address : null;
  }

  @Override
  public @Nullable Source picture(String src) {
    var address = resolve(src);
    return address != null && Address.isResource(address) ? new Source(null, address) : null;
  }

  private @Nullable String resolve(String written) {
    var address = escape(written);
    if (address.isEmpty()) {
      return null;
    }
    if (HAS_SCHEME.matcher(address).matches()) {
      return address;
    }
    if (base == null) {
      return address.startsWith("//") ? "https:" + address : address;
    }
    return against(base, address);
  }

  private static @Nullable String against(URI base, String address) {
    try {
      var query = address.startsWith("?");
      return base.resolve(query ? base.getRawPath() + address : address).toString();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Drops what the URL standard drops (line ends, tabs) and escapes what URIs may not hold. */
  private static String escape(String written) {
    var escaped = new StringBuilder();
    for (var b : written.strip().getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xFF);
      if (c < 0x20 || c == 0x7F) {
        continue;
      }
      if (c > 0x7F || ESCAPED.indexOf(c) >= 0) {
        escaped.append('%').append(String.format("%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
