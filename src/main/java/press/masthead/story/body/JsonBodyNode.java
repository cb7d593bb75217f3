package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One node of the JSON document together with its place in it, so that whatever is wrong can be
 * said of a place an editor finds again.
 */
record JsonBodyNode(JsonNode json, String type, String place, int depth) {
  /** Deeper documents are nobody's writing; the limit keeps reading off the end of the stack. */
  private static final int DEPTH_LIMIT = 100;

  private static final Set<String> MEMBERS = Set.of("type", "attrs", "content");
  private static final Set<String> TEXT_MEMBERS = Set.of("type", "text", "marks");

  static JsonBodyNode root(JsonNode json) {
    var type = typeOf(json, "doc");
    return new JsonBodyNode(json, type, type, 0).checked();
  }

  List<JsonBodyNode> children() {
    var content = json.get("content");
    if (content == null || content.isNull()) {
      return List.of();
    }
    if (!content.isArray()) {
      throw refusal("content must be a list of nodes");
    }
    var children = new ArrayList<JsonBodyNode>();
    for (var child : content) {
      children.add(child(child, children.size()));
    }
    return children;
  }

  private JsonBodyNode child(JsonNode child, int index) {
    if (depth == DEPTH_LIMIT) {
      throw refusal("nodes may be nested " + DEPTH_LIMIT + " deep, not deeper");
    }
    var childType = typeOf(child, place + " > node[" + index + "]");
    var childPlace = place + " > " + childType + "[" + index + "]";
    return new JsonBodyNode(child, childType, childPlace, depth + 1).checked();
  }

  private static String typeOf(JsonNode json, String place) {
    if (!json.isObject()) {
      throw new BodyRefused(place, "must be an object with a type");
    }
    var type = json.get("type");
    if (type == null || !type.isString()) {
      throw new BodyRefused(place, "needs a type");
    }
    return type.stringValue();
  }

  private JsonBodyNode checked() {
    var members = type.equals("text") ? TEXT_MEMBERS : MEMBERS;
    for (var name : json.propertyNames()) {
      if (!members.contains(name)) {
        throw refusal("unknown member “" + name + "”");
      }
    }
    return this;
  }

  void require(String expected) {
    if (!type.equals(expected)) {
      throw refusal("only " + expected + " may stand here");
    }
  }

  void forbidContent() {
    if (!children().isEmpty()) {
      throw refusal("takes no content");
    }
  }

  void allowAttributes(String... names) {
    Attributes.of(json, place).allow(names);
  }

  @Nullable String text(String name) {
    return Attributes.of(json, place).text(name);
  }

  String requiredText(String name) {
    return Attributes.of(json, place).requiredText(name);
  }

  @Nullable Long id(String name) {
    return Attributes.of(json, place).id(name);
  }

  int number(String name, int least, int most) {
    return Attributes.of(json, place).number(name, null, least, most);
  }

  int number(String name, int otherwise, int least, int most) {
    return Attributes.of(json, place).number(name, otherwise, least, most);
  }

  BodyRefused refusal(String reason) {
    return new BodyRefused(place, reason);
  }

  BodyRefused misplaced(boolean known) {
    return refusal(known ? "may not stand here" : "unknown node");
  }
}
