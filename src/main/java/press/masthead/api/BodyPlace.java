package press.masthead.api;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Points (RFC 6901) to what a body's reader names as {@code doc > bullet_list[2] > list_item[0]}.
 */
final class BodyPlace {
  private static final Pattern CHILD = Pattern.compile("\\[(\\d+)]");

  private BodyPlace() {}

  static String pointer(String place) {
    return CHILD
        .matcher(place)
        .results()
        .map(child -> "/content/" + child.group(1))
        .collect(Collectors.joining());
  }
}
