package press.masthead.editor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A mark on inline content. A type excludes itself only: a text carries at most one of each.
 *
 * @param attributes those that are not null
 */
record DocMark(String type, Map<String, JsonNode> attributes) {
  /** Outermost first, as in the schema. */
  private static final List<String> RANKS =
      List.of(
          "link",
          "strong",
          "em",
          "underline",
          "strike",
          "subscript",
          "superscript",
          "code",
          "language");

  DocMark {
    attributes = Map.copyOf(attributes);
    if (!RANKS.contains(type)) {
      throw new StepRefused("unknown mark " + type);
    }
  }

  private int rank() {
    return RANKS.indexOf(type);
  }

  /** The marks with this one, in place of another of its type, at its rank. */
  List<DocMark> addedTo(List<DocMark> marks) {
    if (marks.contains(this)) {
      return marks;
    }
    var all = new ArrayList<DocMark>();
    var placed = false;
    for (var other : marks) {
      if (other.type.equals(type)) {
        continue;
      }
      if (!placed && other.rank() > rank()) {
        all.add(this);
        placed = true;
      }
      all.add(other);
    }
    if (!placed) {
      all.add(this);
    }
    return List.copyOf(all);
  }

  List<DocMark> removedFrom(List<DocMark> marks) {
    return marks.stream().filter(mark -> !mark.equals(this)).toList();
  }
}
