package press.masthead.editor.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One change of a document. Positions count tokens from the document's start. */
public sealed interface Step {

  /**
   * @return the document with it done; whether that is a body is not asked here
   * @throws StepRefused if it does not fit
   */
  DocNode applyTo(DocNode doc);

  /** Where positions are once it is done. */
  default Shift shift() {
    return Shift.NONE;
  }

  /**
   * Puts a slice in place of a range.
   *
   * @param structure whether the range may hold no text, only node ends
   */
  record Replace(int from, int to, Slice slice, boolean structure) implements Step {
    @Override
    public DocNode applyTo(DocNode doc) {
      if (structure && Structure.holdsContent(doc, from, to)) {
        throw new StepRefused("the step would overwrite content");
      }
      return Replacing.replace(doc, from, to, slice);
    }

    @Override
    public Shift shift() {
      return new Shift(List.of(new Shift.Span(from, to - from, slice.size())));
    }
  }

  /** Puts a slice around a range that stays: wraps it, lifts it, or changes the node around it. */
  record ReplaceAround(
      int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
      implements Step {
    @Override
    public DocNode applyTo(DocNode doc) {
      if (structure
          && (Structure.holdsContent(doc, from, gapFrom)
              || Structure.holdsContent(doc, gapTo, to))) {
        throw new StepRefused("the step would overwrite content");
      }
      var gap = Slice.of(doc, gapFrom, gapTo);
      if (!gap.isFlat()) {
        throw new StepRefused("what stays is no row of whole nodes");
      }
      var whole =
          slice
              .insert(insert, gap.content())
              .orElseThrow(() -> new StepRefused("what stays does not fit into the slice"));
      return Replacing.replace(doc, from, to, whole);
    }

    @Override
    public Shift shift() {
      return new Shift(
          List.of(
              new Shift.Span(from, gapFrom - from, insert),
              new Shift.Span(gapTo, to - gapTo, slice.size() - insert)));
    }
  }

  /** Marks the inline content of a range. */
  record AddMark(int from, int to, DocMark mark) implements Step {
    @Override
    public DocNode applyTo(DocNode doc) {
      return Marking.apply(
          doc,
          from,
          to,
          (node, parent) -> parent.takesMarks() ? node.with(mark.addedTo(node.marks())) : node);
    }
  }

  /** Takes a mark off the inline content of a range. */
  record RemoveMark(int from, int to, DocMark mark) implements Step {
    @Override
    public DocNode applyTo(DocNode doc) {
      return Marking.apply(
          doc, from, to, (node, parent) -> node.with(mark.removedFrom(node.marks())));
    }
  }

  /**
   * Sets an attribute of the node that begins at a position.
   *
   * @param value null to take it away
   */
  record SetAttribute(int position, String name, @Nullable JsonNode value) implements Step {
    @Override
    public DocNode applyTo(DocNode doc) {
      return Structure.withAttribute(doc, position, name, value);
    }
  }
}
