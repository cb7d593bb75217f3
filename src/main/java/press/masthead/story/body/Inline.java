package press.masthead.story.body;

import java.util.List;

/** What stands within a block's run of text. */
public sealed interface Inline {

  /** Text with the marks that apply to all of it; never empty. JSON {@code text}. */
  record Text(String text, List<Mark> marks) implements Inline {
    public Text {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a text node is never empty");
      }
      marks = List.copyOf(marks);
    }

    public Text(String text) {
      this(text, List.of());
    }
  }

  /** A line end within a paragraph. JSON {@code hard_break}. */
  record LineBreak() implements Inline {}
}
