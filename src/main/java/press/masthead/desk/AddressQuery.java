package press.masthead.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands behind an address's question mark. */
public final class AddressQuery {
  private AddressQuery() {}

  /**
   * Names and values in the map's order, without a question mark.
   *
   * @param asked empty values are left out
   */
  public static String of(Map<String, String> asked) {
    return asked.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each ->
            each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
