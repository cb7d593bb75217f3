package press.masthead.editor.document;

import java.util.ArrayList;
import java.util.List;

/** A piece of a document as text. */
public final class Passage {
  private Passage() {}

  /** From one position to a later one. */
  public record Span(int from, int to) {}

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
    var text = new Written();
    text.add(doc.content().cut(from, to), 0);
    return text.letters.toString().strip();
  }

  /** Where those words stand, from the top, blocks parted by a space; none lies in another. */
  public static List<Span> of(DocNode doc, String words) {
    if (words.isEmpty()) {
      return List.of();
    }
    var text = new Written();
    text.add(doc.content(), 0);
    var spans = new ArrayList<Span>();
    int at = text.letters.indexOf(words);
    while (at >= 0) {
      int after = at + words.length();
      spans.add(new Span(text.positions.get(at), text.positions.get(after - 1) + 1));
      at = text.letters.indexOf(words, after);
    }
    return spans;
  }

  /** What is written, and at which position each letter of it stands. */
  private static final class Written {
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> positions = new ArrayList<>();

    private void add(DocContent content, int start) {
      int position = start;
      for (var node : content.nodes()) {
        if (!node.isInline() && !letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
          add(" ", position);
        }
        if (node.isInline()) {
          add(node.isText() ? node.textOrEmpty() : " ", position);
        }
        add(node.content(), position + 1);
        position += node.size();
      }
    }

    private void add(String text, int start) {
      letters.append(text);
      for (int n = 0; n < text.length(); n++) {
        positions.add(start + n);
      }
    }
  }
}
