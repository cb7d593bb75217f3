package press.masthead.archive.extract.words;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule of issue, as {@link IssueRule} finds it, in words that follow “appears on”: “the last
 * Thursday of every month except January and December”.
 */
public final class IssueWords {
  private static final Map<Integer, String> ORDINALS =
      Map.of(
          1, "first",
          2, "second",
          3, "third",
          4, "fourth",
          5, "fifth",
          -1, "last",
          -2, "last but one");
  private static final String WEEKDAYS = "MO,TU,WE,TH,FR";

  private final Map<String, String> parts = new HashMap<>();

  private IssueWords(String rule) {
    for (var part : rule.split(";")) {
      var equals = part.indexOf('=');
      parts.put(part.substring(0, equals), part.substring(equals + 1));
    }
  }

  public static String of(String rule) {
    var words = new IssueWords(rule);
    return words.days() + words.months();
  }

  private String days() {
    return switch (parts.getOrDefault("FREQ", "")) {
      case "DAILY" -> "every day";
      case "WEEKLY" -> weekly();
      case "MONTHLY" -> monthly();
      default -> "one day of the year";
    };
  }

  private String weekly() {
    var days = parts.get("BYDAY");
    if (days == null) {
      return "one day of " + every("week");
    }
    return every(
        days.equals(WEEKDAYS)
            ? "weekday"
            : listed(Arrays.stream(days.split(",")).map(IssueWords::day)));
  }

  private String monthly() {
    var days = parts.get("BYDAY");
    var figures = parts.get("BYMONTHDAY");
    if (days != null) {
      return "the " + listed(Arrays.stream(days.split(",")).map(IssueWords::placed)) + ofMonths();
    }
    return figures == null
        ? "one day" + ofMonths()
        : "the " + listed(Arrays.stream(figures.split(",")).map(IssueWords::figure)) + ofMonths();
  }

  private String ofMonths() {
    return " of " + every("month");
  }

  private String every(String what) {
    return switch (parts.getOrDefault("INTERVAL", "1")) {
      case "1" -> "every " + what;
      case "2" -> "every second " + what;
      default -> "every third " + what;
    };
  }

  private static String placed(String day) {
    var place = Integer.parseInt(day.substring(0, day.length() - 2));
    return ORDINALS.getOrDefault(place, String.valueOf(place)) + " " + day(day);
  }

  private static String day(String code) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> code.endsWith(day.name().substring(0, 2)))
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .findFirst()
        .orElse(code);
  }

  private static String figure(String day) {
    var end =
        switch (Integer.parseInt(day)) {
          case 1, 21, 31 -> "st";
          case 2, 22 -> "nd";
          case 3, 23 -> "rd";
          default -> "th";
        };
    return day + end;
  }

  /** Named by the shorter of the two lists: those with issues or those without. */
  private String months() {
    var named = parts.get("BYMONTH");
    if (named == null) {
      return "";
    }
    var with = Arrays.stream(named.split(",")).map(Integer::valueOf).toList();
    var without = IntStream.rangeClosed(1, 12).boxed().filter(m -> !with.contains(m)).toList();
    return without.size() < with.size() ? " except " + months(without) : " in " + months(with);
  }

  private static String months(List<Integer> months) {
    return listed(
        months.stream()
            .map(month -> Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
  }

  private static String listed(Stream<String> words) {
    var all = words.toList();
    var last = all.getLast();
    return all.size() == 1
        ? last
        : String.join(", ", all.subList(0, all.size() - 1)) + " and " + last;
  }
}
