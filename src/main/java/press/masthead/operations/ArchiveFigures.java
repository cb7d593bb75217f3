package press.masthead.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What was measured on one archive. */
final class ArchiveFigures {
  private static final double STORY_LIMIT_MILLIS = 10;
  private static final double MEGABYTE = 1024 * 1024;

  private final int stories;
  private final Map<String, Timings> timings = new LinkedHashMap<>();
  private final Map<String, Double> figures = new LinkedHashMap<>();

  ArchiveFigures(int stories) {
    this.stories = stories;
  }

  void timings(String what, Timings taken) {
    timings.put(what, taken);
  }

  void seconds(String what, double seconds) {
    figures.put(what + " s", seconds);
  }

  void millis(String what, double millis) {
    figures.put(what + " ms", millis);
  }

  void megabytes(String what, long bytes) {
    figures.put(what + " MB", bytes / MEGABYTE);
  }

  /** A column an archive, with how the last compares to the first. */
  static String table(List<ArchiveFigures> all) {
    var last = all.getLast();
    var lines = new ArrayList<String>();
    lines.add(line("", all.stream().map(each -> "%,d".formatted(each.stories)).toList(), "ratio"));
    for (var what : last.timings.keySet()) {
      for (var percent : List.of(50, 99)) {
        var row = all.stream().map(each -> millis(each, what, percent)).toList();
        lines.add(line(what + " p" + percent + " ms", texts(row), ratio(row)));
      }
    }
    for (var what : last.figures.keySet()) {
      var row = all.stream().map(each -> each.figures.getOrDefault(what, 0.0)).toList();
      lines.add(line(what, texts(row), ratio(row)));
    }
    return String.join("", lines)
        + String.format(
            Locale.ROOT,
            "a cold story page's p99 is %.2f of its limit, %.0f ms%n",
            limit(last),
            STORY_LIMIT_MILLIS);
  }

  static String json(List<ArchiveFigures> all) {
    var archives = all.stream().map(ArchiveFigures::json).toList();
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"archive\",\"archives\":[%s],\"limit_ms\":%.0f,\"ratio\":%.3f}",
        String.join(",", archives),
        STORY_LIMIT_MILLIS,
        limit(all.getLast()));
  }

  private String json() {
    var parts = new ArrayList<String>();
    parts.add("\"stories\":" + stories);
    timings.forEach((what, taken) -> parts.add(name(what) + ":" + taken.json()));
    figures.forEach(
        (what, figure) -> parts.add(String.format(Locale.ROOT, "%s:%.1f", name(what), figure)));
    return "{" + String.join(",", parts) + "}";
  }

  private static String name(String what) {
    return '"' + what.toLowerCase(Locale.ROOT).replace(' ', '_') + '"';
  }

  private static double limit(ArchiveFigures figures) {
    return millis(figures, "story", 99) / STORY_LIMIT_MILLIS;
  }

  private static double millis(ArchiveFigures figures, String what, int percent) {
    return Objects.requireNonNull(figures.timings.get(what)).percentile(percent);
  }

  private static List<String> texts(List<Double> row) {
    return row.stream().map(figure -> String.format(Locale.ROOT, "%,.1f", figure)).toList();
  }

  private static String ratio(List<Double> row) {
    return row.getFirst() == 0
        ? ""
        : String.format(Locale.ROOT, "%.1f", row.getLast() / row.getFirst());
  }

  private static String line(String what, List<String> columns, String ratio) {
    var line = new StringBuilder(String.format(Locale.ROOT, "%-22s", what));
    columns.forEach(column -> line.append(String.format(Locale.ROOT, " %12s", column)));
    return line.append(String.format(Locale.ROOT, " %8s%n", ratio)).toString();
  }
}
