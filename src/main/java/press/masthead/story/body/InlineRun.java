package press.masthead.story.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import press.masthead.story.body.Inline.LineBreak;
import press.masthead.story.body.Inline.Text;

/**
 * A run of text while it is being read from HTML: white space collapses, neighbours with the same
 * marks join, two line breaks in a row end a paragraph.
 */
final class InlineRun {
  private final List<List<Inline>> paragraphs = new ArrayList<>();
  private final List<Inline> open = new ArrayList<>();

  void text(String raw, List<Mark> marks) {
    var text = new StringBuilder();
    var afterSpace = open.isEmpty() || endsInSpace(open.getLast());
    for (var c : Storable.clean(raw).toCharArray()) {
      var space = isCollapsing(c);
      if (!space || !afterSpace) {
        text.append(space ? ' ' : c);
      }
      afterSpace = space;
    }
    if (!text.isEmpty()) {
      add(text.toString(), sorted(marks));
    }
  }

  void lineBreak() {
    dropTrailingSpace();
    if (!open.isEmpty() && open.getLast() instanceof LineBreak) {
      endParagraph();
    } else {
      open.add(new LineBreak());
    }
  }

  /** Ends the run; paragraphs without a visible character are left out. */
  List<List<Inline>> end() {
    endParagraph();
    var ended = List.copyOf(paragraphs);
    paragraphs.clear();
    return ended;
  }

  private void endParagraph() {
    var paragraph = trimmed(open);
    open.clear();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  private static boolean endsInSpace(Inline inline) {
    return switch (inline) {
      case Text(var text, var _) -> isCollapsing(text.charAt(text.length() - 1));
      case LineBreak _ -> true;
    };
  }

  private void dropTrailingSpace() {
    if (!open.isEmpty() && open.getLast() instanceof Text(var text, var marks)) {
      if (isCollapsing(text.charAt(text.length() - 1))) {
        open.removeLast();
        if (text.length() > 1) {
          open.add(new Text(text.substring(0, text.length() - 1), marks));
        }
      }
    }
  }

  private void add(String text, List<Mark> marks) {
    if (!open.isEmpty() && open.getLast() instanceof Text(var before, var same)) {
      if (same.equals(marks)) {
        open.set(open.size() - 1, new Text(before + text, marks));
        return;
      }
    }
    open.add(new Text(text, marks));
  }

  private static List<Inline> trimmed(List<Inline> run) {
    var trimmed = new ArrayList<>(run);
    while (!trimmed.isEmpty() && isBlank(trimmed.getLast())) {
      trimmed.removeLast();
    }
    while (!trimmed.isEmpty() && isBlank(trimmed.getFirst())) {
      trimmed.removeFirst();
    }
    if (!trimmed.isEmpty()) {
      trimmed.set(0, stripped((Text) trimmed.getFirst(), true));
      trimmed.set(trimmed.size() - 1, stripped((Text) trimmed.getLast(), false));
    }
    return List.copyOf(trimmed);
  }

  private static boolean isBlank(Inline inline) {
    return switch (inline) {
      case Text(var text, var _) -> text.chars().allMatch(InlineRun::isSpace);
      case LineBreak _ -> true;
    };
  }

  private static Text stripped(Text text, boolean leading) {
    var from = 0;
    var to = text.text().length();
    while (leading && isSpace(text.text().charAt(from))) {
      from++;
    }
    while (!leading && isSpace(text.text().charAt(to - 1))) {
      to--;
    }
    return new Text(text.text().substring(from, to), text.marks());
  }

  private static boolean isCollapsing(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** Spaces at the ends of a paragraph say nothing, not even the unbreakable and invisible ones. */
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0x200B
        || c == 0xFEFF;
  }

  private static List<Mark> sorted(List<Mark> marks) {
    return marks.stream().sorted(Comparator.comparingInt(MarkOrder::of)).toList();
  }
}
