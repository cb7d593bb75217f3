package press.masthead.editor.document;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Questions and changes that concern nodes, not what is written in them. */
final class Structure {
  private Structure() {}

  /** Whether anything but ends and beginnings of nodes lies in the range. */
  static boolean holdsContent(DocNode doc, int from, int to) {
    var place = Place.in(doc, from);
    int distance = to - from;
    int depth = place.depth();
    while (distance > 0
        && depth > 0
        && place.indexAfter(depth) == place.node(depth).content().nodes().size()) {
      depth--;
      distance--;
    }
    if (distance <= 0) {
      return false;
    }
    var children = place.node(depth).content().nodes();
    int index = place.indexAfter(depth);
    var next = index < children.size() ? children.get(index) : null;
    for (; distance > 0; distance--) {
      if (next == null || next.isLeaf()) {
        return true;
      }
      next = next.content().isEmpty() ? null : next.content().nodes().getFirst();
    }
    return false;
  }

  /** As it was where nodes of that type have no such attribute. */
  static DocNode withAttribute(DocNode doc, int position, String name, @Nullable JsonNode value) {
    var node = Place.in(doc, position).nodeAfter();
    if (node == null || node.isText()) {
      throw new StepRefused("no node with attributes begins at position " + position);
    }
    if (!node.takes(name)) {
      return doc;
    }
    var attributes = new HashMap<>(node.attributes());
    if (value == null || value.isNull()) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
    var bare = new DocNode(node.type(), attributes, DocContent.EMPTY, node.marks(), null);
    return Replacing.replace(
        doc, position, position + 1, new Slice(DocContent.of(bare), 0, node.isLeaf() ? 0 : 1));
  }
}
