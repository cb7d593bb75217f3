package press.masthead;

import java.util.List;

/** What the reference page says, line by line as it stands there. */
final class ReferenceLines {
  private static final int RELATED_LINES = 4;
  private static final int MOST_READ_LINES = 3;

  private final List<String> written;

  ReferenceLines(List<String> lines) {
    written = lines.stream().filter(line -> !line.isBlank()).map(String::strip).toList();
  }

  /** A related story as the page teases it; {@code line} is its headline with the kicker. */
  record RelatedLines(String line, String teaser, String section, String age) {
    List<String> kicker() {
      var colon = line.indexOf(": ");
      return colon < 0 ? List.of() : List.of(line.substring(0, colon));
    }

    String headline() {
      return line.substring(line.indexOf(": ") < 0 ? 0 : line.indexOf(": ") + 2);
    }

    boolean isShortened() {
      return !teaser.equals(withoutEllipsis(teaser));
    }

    int daysAgo() {
      return Integer.parseInt(age.replaceFirst(" days? ago$", ""));
    }
  }

  record MostReadLine(String rank, String headline, String section) {}

  String get(int line) {
    return written.get(line);
  }

  /** The lines after that one and before the last that is just this. */
  List<String> between(int first, String end) {
    return written.subList(first + 1, written.lastIndexOf(end));
  }

  RelatedLines related(int n) {
    var at = written.indexOf("AFP") + 1 + n * RELATED_LINES;
    return new RelatedLines(get(at), get(at + 1), get(at + 2), get(at + 3));
  }

  String comments() {
    return get(written.indexOf("Most read") - 1);
  }

  MostReadLine mostRead(int n) {
    var at = written.indexOf("Most read") + 1 + n * MOST_READ_LINES;
    return new MostReadLine(get(at), get(at + 1), get(at + 2));
  }

  String imprint() {
    return written.getLast();
  }

  static String withoutEllipsis(String text) {
    return text.strip().replaceFirst("\\s*(…|\\.\\.\\.)$", "");
  }
}
