package press.masthead.editor.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents and steps as ProseMirror writes them in JSON. */
public final class DocJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Deeper documents are nobody's writing; the limit keeps reading off the end of the stack. */
  private static final int DEPTH_LIMIT = 100;

  private DocJson() {}

  /**
   * @throws StepRefused if it is none
   */
  public static DocNode readNode(JsonNode json) {
    return node(json, 0);
  }

  /**
   * @throws StepRefused if it is none that this knows
   */
  public static Step readStep(JsonNode json) {
    var type = json.path("stepType").asString("");
    return switch (type) {
      case "replace" ->
          new Step.Replace(number(json, "from"), number(json, "to"), slice(json), structure(json));
      case "replaceAround" ->
          new Step.ReplaceAround(
              number(json, "from"),
              number(json, "to"),
              number(json, "gapFrom"),
              number(json, "gapTo"),
              slice(json),
              number(json, "insert"),
              structure(json));
      case "addMark" ->
          new Step.AddMark(number(json, "from"), number(json, "to"), mark(json.path("mark")));
      case "removeMark" ->
          new Step.RemoveMark(number(json, "from"), number(json, "to"), mark(json.path("mark")));
      case "attr" ->
          new Step.SetAttribute(number(json, "pos"), text(json, "attr"), json.get("value"));
      default -> throw new StepRefused("unknown step “" + type + "”");
    };
  }

  public static ObjectNode write(DocNode node) {
    var json = MAPPER.createObjectNode().put("type", node.type());
    attributes(node.attributes(), json);
    if (!node.content().isEmpty()) {
      var content = json.putArray("content");
      node.content().nodes().forEach(child -> content.add(write(child)));
    }
    if (!node.marks().isEmpty()) {
      var marks = json.putArray("marks");
      node.marks()
          .forEach(mark ->
              marks.add(
                  attributes(
                      mark.attributes(), MAPPER.createObjectNode().put("type", mark.type()))));
    }
    return node.text() == null ? json : json.put("text", node.text());
  }

  /** The step that makes one document of another; blocks that are the same at either end stay. */
  public static ObjectNode replacement(DocNode old, DocNode now) {
    var before = old.content().nodes();
    var after = now.content().nodes();
    int most = Math.min(before.size(), after.size());
    int start = 0;
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    int from = size(before.subList(0, start));
    var step =
        MAPPER
            .createObjectNode()
            .put("stepType", "replace")
            .put("from", from)
            .put("to", from + size(before.subList(start, before.size() - end)));
    var put = after.subList(start, after.size() - end);
    if (!put.isEmpty()) {
      var content = step.putObject("slice").putArray("content");
      put.forEach(node -> content.add(write(node)));
    }
    return step;
  }

  private static int size(List<DocNode> nodes) {
    return new DocContent(nodes).size();
  }

  private static ObjectNode attributes(Map<String, JsonNode> attributes, ObjectNode to) {
    if (!attributes.isEmpty()) {
      var json = to.putObject("attrs");
      attributes.forEach(json::set);
    }
    return to;
  }

  private static DocNode node(JsonNode json, int depth) {
    if (depth > DEPTH_LIMIT) {
      throw new StepRefused("nodes may be nested " + DEPTH_LIMIT + " deep, not deeper");
    }
    return new DocNode(
        text(json, "type"),
        attributes(json),
        content(json.get("content"), depth + 1),
        marks(json.get("marks")),
        json.has("text") ? text(json, "text") : null);
  }

  private static DocContent content(@Nullable JsonNode json, int depth) {
    var nodes = new ArrayList<DocNode>();
    each(json).forEach(child -> nodes.add(node(child, depth)));
    return DocContent.joined(nodes);
  }

  private static List<DocMark> marks(@Nullable JsonNode json) {
    var marks = List.<DocMark>of();
    for (var each : each(json)) {
      marks = mark(each).addedTo(marks);
    }
    return marks;
  }

  private static DocMark mark(JsonNode json) {
    return new DocMark(text(json, "type"), attributes(json));
  }

  private static Map<String, JsonNode> attributes(JsonNode json) {
    var attributes = new HashMap<String, JsonNode>();
    json.path("attrs")
        .properties()
        .forEach(each -> {
          if (!each.getValue().isNull()) {
            attributes.put(each.getKey(), each.getValue());
          }
        });
    return attributes;
  }

  private static Slice slice(JsonNode step) {
    var json = step.get("slice");
    if (json == null || json.isNull()) {
      return Slice.EMPTY;
    }
    return new Slice(
        content(json.get("content"), 0),
        json.path("openStart").asInt(0),
        json.path("openEnd").asInt(0));
  }

  private static boolean structure(JsonNode step) {
    return step.path("structure").asBoolean(false);
  }

  private static Iterable<JsonNode> each(@Nullable JsonNode list) {
    if (list == null || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new StepRefused("content and marks are lists");
    }
    return list;
  }

  private static int number(JsonNode json, String name) {
    var value = json.path(name);
    if (!value.isInt() || value.intValue() < 0) {
      throw new StepRefused("a step needs the number “" + name + "”, from 0");
    }
    return value.intValue();
  }

  private static String text(JsonNode json, String name) {
    var value = json.path(name);
    if (!value.isString()) {
      throw new StepRefused("needs the text “" + name + "”");
    }
    return value.stringValue();
  }
}
