package press.masthead.title;

import java.util.Map;

/**
 * A title's colours and type, as the style sheet's custom properties: {@code accent}, {@code
 * accent-dark}, {@code paper}, {@code ink} as {@code #rrggbb}; {@code headline-face} and {@code
 * masthead-face} as {@code serif}, {@code sans} or {@code blackletter}.
 */
public record Tokens(Map<String, String> values) {
  public static final Tokens DEFAULT = new Tokens(Map.of());

  public Tokens {
    values.forEach(Tokens::check);
    values = Map.copyOf(values);
  }

  /** The token's value, or {@code otherwise} where the title does not set it. */
  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  private static void check(String name, String value) {
    if (!name.matches("[a-z]+(-[a-z]+)*") || !value.matches("#[0-9a-fA-F]{6}|[a-z]+")) {
      throw new IllegalArgumentException(
          "tokens."
              + name
              + ": give a colour as #rrggbb or a face by its name, not “"
              + value
              + "”");
    }
  }
}
