package press.masthead.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as typed, with its domain in ASCII. Whether it exists only a mail can tell; the shape
 * is that of HTML's {@code type=email}, with a dot required in the domain.
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]*[a-z0-9]");

  /** Empty if it cannot be an address. */
  public static Optional<EmailAddress> read(String typed) {
    var text = typed.strip();
    var at = text.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL) {
      return Optional.empty();
    }
    var local = text.substring(0, at);
    return asciiDomain(text.substring(at + 1))
        .filter(domain -> LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches())
        .map(domain -> new EmailAddress(local + "@" + domain))
        .filter(address -> address.value().length() <= LONGEST);
  }

  /** Two addresses with equal keys are one. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  public String local() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  private static Optional<String> asciiDomain(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
