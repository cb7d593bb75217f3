package press.masthead.archive.bench;

import java.util.Locale;

/** How well one page was read, to find the worst; 1 is flawless. */
record PageScore(String part, String page, double score, String remark) {
  String line() {
    return String.format(Locale.ROOT, "%.3f %s", score, remark);
  }
}
