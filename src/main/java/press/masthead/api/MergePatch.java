package press.masthead.api;

import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396). */
final class MergePatch {
  private MergePatch() {}

  /** Changes {@code target}. */
  static void apply(ObjectNode target, ObjectNode patch) {
    for (var field : patch.properties()) {
      var name = field.getKey();
      var value = field.getValue();
      if (value.isNull()) {
        target.remove(name);
      } else if (value instanceof ObjectNode below) {
        var now = target.get(name) instanceof ObjectNode object ? object : target.objectNode();
        apply(now, below);
        target.set(name, now);
      } else {
        target.set(name, value);
      }
    }
  }
}
