package press.masthead.editor.document;

import java.util.List;

/**
 * Where positions in a document are after a step: each span that it put in place of another, with
 * where that began, how long it was and how long the new one is.
 */
public record Shift(List<Span> spans) {
  static final Shift NONE = new Shift(List.of());

  public Shift {
    spans = List.copyOf(spans);
  }

  record Span(int start, int before, int after) {}

  /**
   * Where a position is now.
   *
   * @param forward whether it goes with what is behind it, where something was put in right there
   */
  public int of(int position, boolean forward) {
    int shift = 0;
    for (var span : spans) {
      if (span.start() > position) {
        break;
      }
      int end = span.start() + span.before();
      if (position <= end) {
        var isBehind =
            span.before() == 0 || (position != span.start() && position != end)
                ? forward
                : position == end;
        return span.start() + shift + (isBehind ? span.after() : 0);
      }
      shift += span.after() - span.before();
    }
    return position + shift;
  }
}
