package press.masthead.story.body;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body as JSON in ProseMirror's shape: {@code {"type": "doc", "content": [ … ]}}. What is written
 * reads back equal. Reading is strict: an unknown node, mark or attribute, a node where it may not
 * stand, missing content and an unsafe address are refused, never repaired in silence.
 */
public final class BodyJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BodyJson() {}

  /**
   * @throws BodyRefused naming the node that does not fit
   */
  public static Body read(String json) {
    try {
      return read(MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw new BodyRefused("doc", "is not JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * @throws BodyRefused naming the node that does not fit
   */
  public static Body read(JsonNode doc) {
    return new Body(BlockReader.readDocument(doc));
  }

  public static ObjectNode write(Body body) {
    return new BodyWriter(MAPPER.getNodeFactory()).document(body);
  }

  public static String writeString(Body body) {
    return MAPPER.writeValueAsString(write(body));
  }
}
