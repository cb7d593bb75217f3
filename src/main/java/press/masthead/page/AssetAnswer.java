package press.masthead.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How an asset goes out, whoever sends it: for ever under the name with the right hash. Under a
 * former hash a page that an outside cache still holds gets what there is now, for a minute.
 *
 * @param fields the header fields, but for those that every answer has
 */
public record AssetAnswer(Map<String, String> fields, byte[] bytes) {
  private static final Pattern HASHED = Pattern.compile("(.+)\\.([0-9a-f]{12})(\\.[a-z0-9]+)");
  private static final String FOR_EVER = "max-age=31536000, public, immutable";
  private static final String A_MINUTE = "max-age=60, public";

  /**
   * What answers under that name; empty if nothing.
   *
   * @param hashedName such as {@code readers.3f2a90c1d4e5.css}
   * @param codings what the reader accepts
   * @param assets by name without hash
   */
  static Optional<AssetAnswer> to(
      String hashedName, String codings, Function<String, Optional<Asset>> assets) {
    var hashed = HASHED.matcher(hashedName);
    if (!hashed.matches()) {
      return Optional.empty();
    }
    var hash = hashed.group(2);
    return assets
        .apply(hashed.group(1) + hashed.group(3))
        .map(asset -> of(asset, asset.hash().equals(hash) ? FOR_EVER : A_MINUTE, codings));
  }

  /** Under a name that is always the same. */
  static AssetAnswer underOneName(Asset asset, String codings) {
    return of(asset, A_MINUTE, codings);
  }

  private static AssetAnswer of(Asset asset, String caching, String codings) {
    var fields = new TreeMap<String, String>();
    fields.put("Cache-Control", caching);
    // where nothing is said, Spring guesses that a font is a text file to be saved
    fields.put("Content-Disposition", "inline");
    fields.put("Content-Type", asset.type());
    fields.put("Vary", "Accept-Encoding");
    var gzip = asset.gzip();
    if (gzip == null || !codings.contains("gzip")) {
      return new AssetAnswer(fields, asset.bytes());
    }
    fields.put("Content-Encoding", "gzip");
    return new AssetAnswer(fields, gzip);
  }
}
