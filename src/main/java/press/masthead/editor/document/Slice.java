package press.masthead.editor.document;

import java.util.Optional;

/**
 * A piece cut out of a document: its content, and how many nodes are open at either end, that is,
 * cut through.
 */
record Slice(DocContent content, int openStart, int openEnd) {
  static final Slice EMPTY = new Slice(DocContent.EMPTY, 0, 0);

  Slice {
    if (openStart < 0 || openEnd < 0) {
      throw new StepRefused("a slice is open by so many nodes, not by fewer than none");
    }
  }

  /** With more content at a position within; empty where there is no such place. */
  Optional<Slice> insert(int position, DocContent more) {
    return insert(content, position + openStart, more)
        .map(all -> new Slice(all, openStart, openEnd));
  }

  private static Optional<DocContent> insert(DocContent into, int at, DocContent more) {
    var found = into.find(at);
    if (found.offset() == 0 || into.nodes().get(found.index()).isText()) {
      return Optional.of(into.cut(0, at).append(more).append(into.cut(at)));
    }
    var child = into.nodes().get(found.index());
    if (child.isLeaf()) {
      return Optional.empty();
    }
    return insert(child.content(), found.offset() - 1, more)
        .map(inner -> into.replace(found.index(), child.with(inner)));
  }

  /** Cut out of a document between two positions. */
  static Slice of(DocNode doc, int from, int to) {
    if (from == to) {
      return EMPTY;
    }
    var start = Place.in(doc, from);
    var end = Place.in(doc, to);
    int depth = start.sharedDepth(to);
    int begin = start.start(depth);
    var content = start.node(depth).content().cut(from - begin, to - begin);
    return new Slice(content, start.depth() - depth, end.depth() - depth);
  }

  int size() {
    return content.size() - openStart - openEnd;
  }

  /** Whether it is a row of whole nodes. */
  boolean isFlat() {
    return openStart == 0 && openEnd == 0;
  }
}
