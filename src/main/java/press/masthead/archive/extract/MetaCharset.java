package press.masthead.archive.extract;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a page's declared charset before it is parsed, after the prescan of the HTML standard
 * (13.2.3.2): comments and other tags are passed over attribute by attribute, so that a declaration
 * within a comment or an attribute's value does not count.
 */
final class MetaCharset {
  private static final int REACH = 1 << 16;
  private static final Pattern IN_CONTENT =
      Pattern.compile("(?i)charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");

  private final String text;
  private int at;

  private MetaCharset(String text) {
    this.text = text;
  }

  static Optional<String> find(byte[] bytes, Predicate<String> known) {
    var length = Math.min(bytes.length, REACH);
    var scan = new MetaCharset(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return scan.find(known);
  }

  private Optional<String> find(Predicate<String> known) {
    while (at < text.length()) {
      at = text.indexOf('<', at);
      if (at < 0) {
        return Optional.empty();
      }
      var label = atTag();
      if (label != null && known.test(label)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  private @Nullable String atTag() {
    if (text.startsWith("<!--", at)) {
      var end = text.indexOf("-->", at + 2);
      at = end < 0 ? text.length() : end + 3;
      return null;
    }
    if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
      var end = text.indexOf('>', at);
      at = end < 0 ? text.length() : end + 1;
      return null;
    }
    var meta = text.regionMatches(true, at, "<meta", 0, 5) && isBetween(at + 5);
    at += text.startsWith("</", at) ? 2 : 1;
    if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
      return null;
    }
    while (at < text.length() && !isBetween(at) && text.charAt(at) != '>') {
      at++;
    }
    var attributes = attributes();
    return meta ? declared(attributes) : null;
  }

  private static @Nullable String declared(Map<String, String> attributes) {
    if (attributes.containsKey("charset")) {
      return attributes.get("charset");
    }
    var pragma = attributes.getOrDefault("http-equiv", "").equalsIgnoreCase("content-type");
    var match = IN_CONTENT.matcher(attributes.getOrDefault("content", ""));
    if (!pragma || !match.find()) {
      return null;
    }
    return match.group(1) != null
        ? match.group(1)
        : match.group(2) != null ? match.group(2) : match.group(3);
  }

  private Map<String, String> attributes() {
    var attributes = new HashMap<String, String>();
    while (at < text.length()) {
      while (at < text.length() && isBetween(at)) {
        at++;
      }
      if (at >= text.length() || text.charAt(at) == '>') {
        break;
      }
      var name = until("=>");
      if (at < text.length() && text.charAt(at) == '=' && !name.isEmpty()) {
        at++;
        attributes.putIfAbsent(name, value());
      } else if (name.isEmpty()) {
        at++;
      } else {
        attributes.putIfAbsent(name, "");
      }
    }
    return attributes;
  }

  private String until(String ends) {
    var start = at;
    while (at < text.length() && !isBetween(at) && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    var name = text.substring(start, at).toLowerCase(Locale.ROOT);
    skipSpaces();
    return name;
  }

  private String value() {
    skipSpaces();
    if (at >= text.length()) {
      return "";
    }
    var quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      var end = text.indexOf(quote, at + 1);
      var value = end < 0 ? "" : text.substring(at + 1, end);
      at = end < 0 ? text.length() : end + 1;
      return value;
    }
    var start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpaces() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private boolean isBetween(int index) {
    return index < text.length() && (isSpace(text.charAt(index)) || text.charAt(index) == '/');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
