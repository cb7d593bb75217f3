package press.masthead.story.body;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses a body may carry; whatever a browser could run is not among them. */
final class Address {
  static final String LINK_RULE = "must begin with http:, https:, mailto:, tel: or /";
  static final String RESOURCE_RULE = "must begin with http:, https: or /";

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$");
  private static final Pattern UNSAFE_CHARACTER =
      Pattern.compile("[\\p{Cntrl}\\s\\\\<>\"`\\p{Cs}\u2028\u2029]");
  private static final Set<String> FETCHED = Set.of("http", "https");
  private static final Set<String> WRITTEN_TO = Set.of("mailto", "tel");

  private Address() {}

  static boolean isLink(String address) {
    return isResource(address) || hasScheme(address, WRITTEN_TO);
  }

  /** An address something can be fetched from: a picture's or a player's. */
  static boolean isResource(String address) {
    if (UNSAFE_CHARACTER.matcher(address).find()) {
      return false;
    }
    return isOwnPath(address) || isFetched(address);
  }

  private static boolean isOwnPath(String address) {
    return address.startsWith("/") && !address.startsWith("//");
  }

  private static boolean isFetched(String address) {
    var rest = address.indexOf("://");
    return rest > 0 && address.length() > rest + 3 && hasScheme(address, FETCHED);
  }

  private static boolean hasScheme(String address, Set<String> schemes) {
    if (UNSAFE_CHARACTER.matcher(address).find()) {
      return false;
    }
    var match = SCHEME.matcher(address);
    return match.matches()
        && !match.group(2).isEmpty()
        && schemes.contains(match.group(1).toLowerCase(Locale.ROOT));
  }
}
