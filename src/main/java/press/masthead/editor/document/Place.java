package press.masthead.editor.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position in a document, with the nodes it lies in. */
final class Place {
  private final int position;
  private final List<Level> path;
  private final int parentOffset;

  /**
   * One node it lies in.
   *
   * @param index of the child it lies in or before
   * @param before where that child begins, from the document's start
   */
  private record Level(DocNode node, int index, int before) {}

  private Place(int position, List<Level> path, int parentOffset) {
    this.position = position;
    this.path = path;
    this.parentOffset = parentOffset;
  }

  static Place in(DocNode doc, int position) {
    if (position < 0 || position > doc.content().size()) {
      throw new StepRefused("position " + position + " lies outside of the document");
    }
    var path = new ArrayList<Level>();
    int start = 0;
    int offset = position;
    var node = doc;
    while (true) {
      var found = node.content().find(offset);
      int before = start + offset - found.offset();
      path.add(new Level(node, found.index(), before));
      if (found.offset() == 0) {
        break;
      }
      var child = node.content().nodes().get(found.index());
      if (child.isText()) {
        break;
      }
      node = child;
      offset = found.offset() - 1;
      start = before + 1;
    }
    return new Place(position, path, offset);
  }

  int depth() {
    return path.size() - 1;
  }

  DocNode parent() {
    return path.getLast().node();
  }

  /** So far into its innermost node. */
  int parentOffset() {
    return parentOffset;
  }

  DocNode node(int depth) {
    return level(depth).node();
  }

  int index(int depth) {
    return level(depth).index();
  }

  private Level level(int depth) {
    if (depth < 0 || depth >= path.size()) {
      throw new StepRefused("the step does not lie as deep as its slice is open");
    }
    return path.get(depth);
  }

  /** The index of what comes behind it. */
  int indexAfter(int depth) {
    return depth == depth() && textOffset() == 0 ? index(depth) : index(depth) + 1;
  }

  /** Where the content of that node begins. */
  int start(int depth) {
    return depth == 0 ? 0 : path.get(depth - 1).before() + 1;
  }

  int end(int depth) {
    return start(depth) + node(depth).content().size();
  }

  /** So far into a text. */
  int textOffset() {
    return position - path.getLast().before();
  }

  @Nullable DocNode nodeAfter() {
    var parent = parent();
    int index = index(depth());
    if (index == parent.content().nodes().size()) {
      return null;
    }
    var child = parent.content().nodes().get(index);
    return textOffset() == 0 ? child : child.cut(textOffset(), child.textOrEmpty().length());
  }

  @Nullable DocNode nodeBefore() {
    int index = index(depth());
    var children = parent().content().nodes();
    if (textOffset() > 0) {
      return children.get(index).cut(0, textOffset());
    }
    return index == 0 ? null : children.get(index - 1);
  }

  /** The depth of the innermost node that holds both. */
  int sharedDepth(int other) {
    for (int depth = depth(); depth > 0; depth--) {
      if (start(depth) <= other && end(depth) >= other) {
        return depth;
      }
    }
    return 0;
  }
}
