package press.masthead.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A file that pages are dressed with.
 *
 * @param name without its hash, such as {@code readers.css}
 * @param gzip null where compressing does not pay
 */
record Asset(String name, byte[] bytes, byte @Nullable [] gzip, String hash) {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  Asset(String name, byte[] bytes) {
    this(
        name,
        bytes,
        name.endsWith(".woff2") ? null : Compression.fastGzip(bytes),
        Bytes.hash(bytes, 6));
  }

  static Asset text(String name, String text) {
    return new Asset(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What only that title's pages are dressed with. */
  static Stream<Asset> ownOf(Title title) {
    return Stream.of(TitleStyle.of(title), TitleIcon.of(title));
  }

  /** Such as {@code readers.3f2a90c1d4e5.css}. */
  String hashedName() {
    var dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "." + hash + name.substring(dot);
  }

  String type() {
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
