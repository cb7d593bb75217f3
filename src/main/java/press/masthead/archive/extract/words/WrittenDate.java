package press.masthead.archive.extract.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first date in a text, with the hour and offset that follow it, in the forms news pages
 * use: ISO 8601, day and month in words, figures with dots, slashes or dashes, and the Chinese and
 * Japanese form. Where figures leave day and month open, the day comes first unless the reader says
 * otherwise.
 */
public final class WrittenDate {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int EARLIEST = 1800;
  private static final int LATEST = 2100;

  private static final Pattern ISO =
      Pattern.compile("(?<![\\d/])(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?=T|$)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|\\.?-)?\\s*(?:de\\s+|of\\s+|d['’])?(?<![\\p{L}])("
              + Months.NAME
              + ")\\.?,?(?![\\p{L}])\\s*(?:de\\s+|del\\s+|-)?(\\d{4})(?!\\d)",
          FLAGS);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<![\\p{L}])("
              + Months.NAME
              + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)",
          FLAGS);
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d])");
  private static final Pattern IDEOGRAPHIC =
      Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
  private static final Pattern HOUR =
      Pattern.compile(
          "^(?:T|\\s*(?:[-–—|,·•/@(]|at|um|à|a las|às|alle|om|kl|klo|o godz|ore|в)?\\.?\\s*)"
              + "(\\d{1,2})(?:[:.]|\\s?h\\s?|時|시\\s*)(\\d{2})(?!\\d)(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "\\s*(am|pm|a\\.m|p\\.m)?\\.?",
          FLAGS);
  private static final Pattern OFFSET =
      Pattern.compile("^\\s*(Z|GMT|UTC)?\\s*([+-]\\d{2}):?(\\d{2})?(?!\\d)|^\\s*(Z|GMT|UTC)\\b");

  private WrittenDate() {}

  public static Optional<PageTime> find(String text) {
    return find(text, false);
  }

  public static Optional<PageTime> find(String text, boolean monthFirst) {
    return locate(text, monthFirst).map(Place::time);
  }

  /** A date and where in the text it stands, its hour and offset included. */
  public record Place(PageTime time, int start, int end) {}

  public static Optional<Place> locate(String text, boolean monthFirst) {
    var first =
        Optional.<Found>empty()
            .or(() -> search(text, COMPACT, m -> date(m.group(1), m.group(2), m.group(3))));
    for (var form :
        java.util.List.of(
            search(text, ISO, m -> date(m.group(1), m.group(2), m.group(3))),
            search(text, DAY_MONTH, m -> named(m.group(3), m.group(2), m.group(1))),
            search(text, MONTH_DAY, m -> named(m.group(3), m.group(1), m.group(2))),
            search(text, FIGURES, m -> figures(m, monthFirst)),
            search(text, IDEOGRAPHIC, m -> date(m.group(1), m.group(2), m.group(3))))) {
      first = earlier(first, form);
    }
    return first.map(found -> withHour(found, text));
  }

  private record Found(LocalDate date, int start, int end) {}

  private interface Reading {
    @Nullable LocalDate of(Matcher match);
  }

  private static Optional<Found> search(String text, Pattern form, Reading reading) {
    var match = form.matcher(text);
    while (match.find()) {
      var date = reading.of(match);
      if (date != null) {
        return Optional.of(new Found(date, match.start(), match.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> earlier(Optional<Found> a, Optional<Found> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return b.get().start() < a.get().start() ? b : a;
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static @Nullable LocalDate named(String year, String month, String day) {
    var named = Months.named(month);
    return named == null
        ? null
        : date(Integer.parseInt(year), named.getValue(), Integer.parseInt(day));
  }

  private static @Nullable LocalDate figures(Matcher match, boolean monthFirst) {
    var first = Integer.parseInt(match.group(1));
    var second = Integer.parseInt(match.group(3));
    var year = year(match.group(4));
    var american = monthFirst && match.group(2).equals("/");
    var swap = (american && first <= 12) || second > 12;
    return swap ? date(year, first, second) : date(year, second, first);
  }

  private static int year(String figures) {
    var year = Integer.parseInt(figures);
    if (figures.length() == 4) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (year < EARLIEST || year > LATEST) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static Place withHour(Found found, String text) {
    var rest = text.substring(found.end());
    var hour = HOUR.matcher(rest);
    var time = hour.find() ? time(hour) : null;
    if (time == null) {
      return new Place(new PageTime(found.date()), found.start(), found.end());
    }
    var offset = OFFSET.matcher(rest).region(hour.end(), rest.length());
    var zone = offset.find() ? offset(offset) : null;
    var end = found.end() + (zone == null ? hour.end() : offset.end());
    var told = new PageTime(found.date(), time, hour.group(3) != null, zone);
    return new Place(told, found.start(), end);
  }

  private static @Nullable LocalTime time(Matcher match) {
    var hour = Integer.parseInt(match.group(1));
    var half = match.group(4);
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.toLowerCase(java.util.Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    var second = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
    try {
      return LocalTime.of(hour, Integer.parseInt(match.group(2)), second);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable ZoneOffset offset(Matcher match) {
    if (match.group(2) == null) {
      return ZoneOffset.UTC;
    }
    var minutes = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
    var hours = Integer.parseInt(match.group(2));
    try {
      return ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
