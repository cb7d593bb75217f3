package press.masthead.editor.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One node of a document. Immutable.
 *
 * @param attributes those that are not null
 * @param text of a text node, never empty; null for all others
 */
public record DocNode(
    String type,
    Map<String, JsonNode> attributes,
    DocContent content,
    List<DocMark> marks,
    @Nullable String text) {
  private static final Set<String> LEAVES = Set.of("hard_break", "rule", "embed");

  /** Blocks whose text takes marks. */
  private static final Set<String> MARKED =
      Set.of(
          "paragraph",
          "heading",
          "pull_quote",
          "picture",
          "table_caption",
          "table_header",
          "table_cell");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "heading", Set.of("level"),
          "ordered_list", Set.of("start"),
          "quotation", Set.of("attribution"),
          "pull_quote", Set.of("attribution"),
          "fact_box", Set.of("title"),
          "picture", Set.of("picture", "src", "alt", "credit"),
          "embed", Set.of("url", "title"),
          "table_cell", Set.of("colspan", "rowspan"),
          "table_header", Set.of("colspan", "rowspan"));

  public DocNode {
    attributes = Map.copyOf(attributes);
    marks = List.copyOf(marks);
    if (type.equals("text") != (text != null) || (text != null && text.isEmpty())) {
      throw new StepRefused("a text node has text, and no other node has");
    }
    if (LEAVES.contains(type) && !content.isEmpty()) {
      throw new StepRefused(type + " takes no content");
    }
  }

  boolean isText() {
    return text != null;
  }

  boolean isLeaf() {
    return isText() || LEAVES.contains(type);
  }

  boolean isInline() {
    return isText() || type.equals("hard_break");
  }

  boolean takes(String attribute) {
    return ATTRIBUTES.getOrDefault(type, Set.of()).contains(attribute);
  }

  /** Whether the content of the other may go on in this one: both hold the same kind. */
  boolean isJoinedBy(DocNode other) {
    return type.equals(other.type)
        || (holds(type) != Held.NOTHING && holds(type) == holds(other.type));
  }

  private enum Held {
    TEXT,
    BLOCKS,
    ITEMS,
    ROWS,
    CELLS,
    NOTHING
  }

  private static Held holds(String type) {
    return switch (type) {
      case "preformatted" -> Held.TEXT;
      case "doc", "list_item", "quotation", "fact_box" -> Held.BLOCKS;
      case "bullet_list", "ordered_list" -> Held.ITEMS;
      case "table" -> Held.ROWS;
      case "table_row" -> Held.CELLS;
      default -> MARKED.contains(type) ? Held.TEXT : Held.NOTHING;
    };
  }

  boolean takesMarks() {
    return MARKED.contains(type);
  }

  /**
   * In tokens: of a text its UTF-16 units, of a leaf one, of others two more than their content.
   */
  int size() {
    if (text != null) {
      return text.length();
    }
    return isLeaf() ? 1 : content.size() + 2;
  }

  String textOrEmpty() {
    return text == null ? "" : text;
  }

  boolean isMarkedAs(DocNode other) {
    return type.equals(other.type)
        && attributes.equals(other.attributes)
        && marks.equals(other.marks);
  }

  DocNode with(DocContent content) {
    return content == this.content ? this : new DocNode(type, attributes, content, marks, text);
  }

  DocNode with(List<DocMark> marks) {
    return new DocNode(type, attributes, content, marks, text);
  }

  DocNode with(String text) {
    return new DocNode(type, attributes, content, marks, text);
  }

  /** The part between two offsets of its content or its text. */
  DocNode cut(int from, int to) {
    return text == null ? with(content.cut(from, to)) : with(text.substring(from, to));
  }
}
