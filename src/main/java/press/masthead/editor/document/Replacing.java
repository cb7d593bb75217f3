package press.masthead.editor.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a slice in place of what lies between two positions: the nodes cut through on the left are
 * joined with those open at the slice's start, those at its end with the ones on the right.
 */
final class Replacing {
  private Replacing() {}

  static DocNode replace(DocNode doc, int from, int to, Slice slice) {
    if (from > to) {
      throw new StepRefused("a step goes from a position to a later one");
    }
    var left = Place.in(doc, from);
    var right = Place.in(doc, to);
    if (slice.openStart() > left.depth()) {
      throw new StepRefused("the slice is open deeper than the place it is put in");
    }
    if (left.depth() - slice.openStart() != right.depth() - slice.openEnd()) {
      throw new StepRefused("the slice is not open as deep as what it replaces");
    }
    return outer(left, right, slice, 0);
  }

  private static DocNode outer(Place left, Place right, Slice slice, int depth) {
    int index = left.index(depth);
    var node = left.node(depth);
    if (index == right.index(depth) && depth < left.depth() - slice.openStart()) {
      var inner = outer(left, right, slice, depth + 1);
      return node.with(node.content().replace(index, inner));
    }
    if (slice.content().isEmpty()) {
      return node.with(joined(left, right, depth));
    }
    if (slice.isFlat() && left.depth() == depth && right.depth() == depth) {
      var content = left.parent().content();
      return node.with(
          content
              .cut(0, left.parentOffset())
              .append(slice.content())
              .append(content.cut(right.parentOffset())));
    }
    var laid = laid(slice, left);
    int extra = left.depth() - slice.openStart();
    var start = Place.in(laid, slice.openStart() + extra);
    var end = Place.in(laid, laid.content().size() - slice.openEnd() - extra);
    return node.with(between(left, start, end, right, depth));
  }

  /** The slice as a document of its own, as deep as the place it is put in. */
  private static DocNode laid(Slice slice, Place along) {
    int extra = along.depth() - slice.openStart();
    var node = along.node(extra).with(slice.content());
    for (int depth = extra - 1; depth >= 0; depth--) {
      node = along.node(depth).with(DocContent.of(node));
    }
    return node;
  }

  private static DocContent between(Place left, Place start, Place end, Place right, int depth) {
    var openStart = left.depth() > depth ? joinable(left, start, depth + 1) : null;
    var openEnd = right.depth() > depth ? joinable(end, right, depth + 1) : null;
    var content = new ArrayList<DocNode>();
    addRange(null, left, depth, content);
    if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
      DocContent.add(openStart.with(between(left, start, end, right, depth + 1)), content);
    } else {
      if (openStart != null) {
        DocContent.add(openStart.with(joined(left, start, depth + 1)), content);
      }
      addRange(start, end, depth, content);
      if (openEnd != null) {
        DocContent.add(openEnd.with(joined(end, right, depth + 1)), content);
      }
    }
    addRange(right, null, depth, content);
    return new DocContent(content);
  }

  private static DocContent joined(Place left, Place right, int depth) {
    var content = new ArrayList<DocNode>();
    addRange(null, left, depth, content);
    if (left.depth() > depth) {
      var node = joinable(left, right, depth + 1);
      DocContent.add(node.with(joined(left, right, depth + 1)), content);
    }
    addRange(right, null, depth, content);
    return new DocContent(content);
  }

  private static DocNode joinable(Place left, Place right, int depth) {
    var node = left.node(depth);
    if (!node.isJoinedBy(right.node(depth))) {
      throw new StepRefused(
          "a " + right.node(depth).type() + " does not go on in a " + node.type());
    }
    return node;
  }

  private static void addRange(
      @Nullable Place start, @Nullable Place end, int depth, List<DocNode> to) {
    var at = end == null ? start : end;
    if (at == null) {
      return;
    }
    var children = at.node(depth).content().nodes();
    int first = 0;
    if (start != null) {
      first = start.index(depth);
      if (start.depth() > depth) {
        first++;
      } else if (start.textOffset() > 0) {
        addIfThere(start.nodeAfter(), to);
        first++;
      }
    }
    int last = end == null ? children.size() : end.index(depth);
    for (int n = first; n < last; n++) {
      DocContent.add(children.get(n), to);
    }
    if (end != null && end.depth() == depth && end.textOffset() > 0) {
      addIfThere(end.nodeBefore(), to);
    }
  }

  private static void addIfThere(@Nullable DocNode node, List<DocNode> to) {
    if (node != null) {
      DocContent.add(node, to);
    }
  }
}
