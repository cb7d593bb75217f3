package press.masthead.story.body;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where a body leads to. */
public final class BodyLinks {
  private BodyLinks() {}

  /** The addresses of its links and of what is embedded, in no order, each once. */
  public static List<String> of(Body body) {
    var json = BodyJson.write(body);
    return Stream.of("href", "url")
        .flatMap(name -> json.findValues(name).stream())
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .distinct()
        .toList();
  }
}
