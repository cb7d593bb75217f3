package press.masthead.archive.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import press.masthead.archive.extract.Extraction.MostRead;

/** The ranked list: a figure, a title, a section, again and again, one line each or two in one. */
final class MostReadLines {
  private static final Pattern RANK = Pattern.compile("^(\\d{1,2})[.):]?(?:\\s+(.+))?$");
  private static final int MOST = 20;

  private final List<MostRead> found = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int rank;

  private MostReadLines() {}

  /** How many of the lines belong to the list, and what it says. */
  record Read(List<MostRead> list, int lines) {}

  static Read of(List<String> lines) {
    var list = new MostReadLines();
    var taken = 0;
    for (var line : lines) {
      if (!list.take(line)) {
        break;
      }
      taken++;
    }
    list.close();
    return new Read(List.copyOf(list.found), taken);
  }

  private boolean take(String line) {
    var figure = RANK.matcher(line);
    if (figure.matches() && Integer.parseInt(figure.group(1)) == rank + 1 && rank < MOST) {
      close();
      rank++;
      if (figure.group(2) != null) {
        open.add(figure.group(2));
      }
      return true;
    }
    if (rank == 0 || open.size() == 2) {
      return false;
    }
    if (open.size() == 1 && SectionPath.sections(line).isEmpty()) {
      return false;
    }
    return open.add(line);
  }

  private void close() {
    if (rank > 0 && !open.isEmpty()) {
      var section = open.size() > 1 ? SectionPath.sections(open.get(1)) : List.<String>of();
      found.add(new MostRead(rank, open.getFirst(), section, null));
    }
    open.clear();
  }
}
