package press.masthead.archive.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that stand together, parted from others by a blank line. */
record TextBlock(List<String> lines) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

  TextBlock {
    lines = List.copyOf(lines);
  }

  static List<TextBlock> of(String text) {
    var blocks = new ArrayList<TextBlock>();
    var open = new ArrayList<String>();
    for (var raw : text.split("\\R", -1)) {
      var line = SPACES.matcher(raw).replaceAll(" ").strip();
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

  static TextBlock of(String... lines) {
    return new TextBlock(Arrays.asList(lines));
  }

  String first() {
    return lines.getFirst();
  }

  String last() {
    return lines.getLast();
  }

  boolean isOneLine() {
    return lines.size() == 1;
  }

  String joined() {
    return String.join(" ", lines);
  }
}
