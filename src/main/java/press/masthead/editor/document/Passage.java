package press.masthead.editor.document;

/** A piece of a document as text. */
public final class Passage {
  private Passage() {}

  /**
   * What is written between two positions, blocks parted by a space.
   *
   * @throws StepRefused if they are none, or not in their order
   */
  public static String between(DocNode doc, int from, int to) {
    if (from > to) {
      throw new StepRefused("a passage goes from a position to a later one");
    }
    Place.in(doc, from);
    Place.in(doc, to);
    var text = new StringBuilder();
    add(doc.content().cut(from, to), text);
    return text.toString().strip();
  }

  private static void add(DocContent content, StringBuilder to) {
    for (var node : content.nodes()) {
      if (!node.isInline() && !to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
        to.append(' ');
      }
      to.append(node.isText() ? node.textOrEmpty() : node.isInline() ? " " : "");
      add(node.content(), to);
    }
  }
}
