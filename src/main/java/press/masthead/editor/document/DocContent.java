package press.masthead.editor.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a node: its children, of which no two neighbours are texts with the same marks.
 */
public record DocContent(List<DocNode> nodes) {
  static final DocContent EMPTY = new DocContent(List.of());

  public DocContent {
    nodes = List.copyOf(nodes);
  }

  /** Where a position lies: before the child of that index, or so far into it. */
  record Found(int index, int offset) {}

  /** Joins neighbouring texts with the same marks. */
  static DocContent joined(List<DocNode> nodes) {
    var joined = new ArrayList<DocNode>();
    nodes.forEach(node -> add(node, joined));
    return new DocContent(joined);
  }

  static DocContent of(DocNode node) {
    return new DocContent(List.of(node));
  }

  static void add(DocNode node, List<DocNode> to) {
    var last = to.isEmpty() ? null : to.getLast();
    if (last != null && node.isText() && last.isText() && last.isMarkedAs(node)) {
      to.set(to.size() - 1, last.with(last.textOrEmpty() + node.textOrEmpty()));
    } else {
      to.add(node);
    }
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  int size() {
    return nodes.stream().mapToInt(DocNode::size).sum();
  }

  DocContent append(DocContent more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(nodes);
    add(more.nodes.getFirst(), all);
    all.addAll(more.nodes.subList(1, more.nodes.size()));
    return new DocContent(all);
  }

  DocContent cut(int from) {
    return cut(from, size());
  }

  DocContent cut(int from, int to) {
    if (from >= to) {
      return EMPTY;
    }
    var cut = new ArrayList<DocNode>();
    int start = 0;
    for (var node : nodes) {
      int end = start + node.size();
      if (end > from && start < to) {
        cut.add(start < from || end > to ? part(node, from - start, to - start) : node);
      }
      start = end;
    }
    return new DocContent(cut);
  }

  private static DocNode part(DocNode node, int from, int to) {
    return node.isText()
        ? node.cut(Math.max(0, from), Math.min(node.textOrEmpty().length(), to))
        : node.cut(Math.max(0, from - 1), Math.min(node.content().size(), to - 1));
  }

  DocContent replace(int index, DocNode node) {
    var all = new ArrayList<>(nodes);
    all.set(index, node);
    return new DocContent(all);
  }

  Found find(int position) {
    int start = 0;
    for (int n = 0; n < nodes.size(); n++) {
      int end = start + nodes.get(n).size();
      if (position < end) {
        return new Found(n, position - start);
      }
      start = end;
    }
    if (position > start) {
      throw new StepRefused("position " + position + " lies outside of the content");
    }
    return new Found(nodes.size(), 0);
  }
}
