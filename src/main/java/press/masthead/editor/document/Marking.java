package press.masthead.editor.document;

import java.util.ArrayList;
import java.util.function.BinaryOperator;

/** Changes the marks of the inline content between two positions. */
final class Marking {
  private Marking() {}

  /**
   * @param change of an inline node within its parent
   */
  static DocNode apply(DocNode doc, int from, int to, BinaryOperator<DocNode> change) {
    var slice = Slice.of(doc, from, to);
    var start = Place.in(doc, from);
    var parent = start.node(start.sharedDepth(to));
    var content = changed(slice.content(), parent, change);
    return Replacing.replace(doc, from, to, new Slice(content, slice.openStart(), slice.openEnd()));
  }

  private static DocContent changed(
      DocContent content, DocNode parent, BinaryOperator<DocNode> change) {
    var changed = new ArrayList<DocNode>();
    for (var node : content.nodes()) {
      var inner = node.with(changed(node.content(), node, change));
      changed.add(inner.isInline() ? change.apply(inner, parent) : inner);
    }
    return DocContent.joined(changed);
  }
}
