package press.masthead.archive.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that stand together, parted from others by a blank line. {@code written} is as the author
 * wrote them; {@code lines} has every run of spaces, whatever their kind, as one, for recognition.
 */
record TextBlock(List<String> written, List<String> lines) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$");

  TextBlock {
    written = List.copyOf(written);
    lines = List.copyOf(lines);
  }

  private TextBlock(List<String> written) {
    this(written, written.stream().map(TextBlock::folded).toList());
  }

  static List<TextBlock> of(String text) {
    var blocks = new ArrayList<TextBlock>();
    var open = new ArrayList<String>();
    for (var raw : text.replace("\0", "").split("\\R", -1)) {
      var line = EDGES.matcher(raw).replaceAll("");
      if (!line.isEmpty()) {
        open.add(line);
      } else if (!open.isEmpty()) {
        blocks.add(new TextBlock(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      blocks.add(new TextBlock(open));
    }
    return List.copyOf(blocks);
  }

  private static String folded(String line) {
    return SPACES.matcher(line).replaceAll(" ");
  }

  String first() {
    return lines.getFirst();
  }

  String firstWritten() {
    return written.getFirst();
  }

  String last() {
    return lines.getLast();
  }

  boolean isOneLine() {
    return written.size() == 1;
  }

  String joined() {
    return String.join(" ", lines);
  }

  String joinedWritten() {
    return String.join(" ", written);
  }

  TextBlock withoutFirst() {
    return new TextBlock(written.subList(1, written.size()), lines.subList(1, lines.size()));
  }
}
