package press.masthead.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import press.masthead.title.Title;

/** How a title writes times: in its own zone, in its own language's way. */
public record Times(ZoneId zone, Locale locale) {

  public static Times of(Title title) {
    return new Times(title.zone(), title.locale());
  }

  /** Such as “15 November 2018 - 17:02”. */
  public String stamp(Instant at) {
    return date(at) + " - " + clock(at);
  }

  /** Such as “15 November 2018”. */
  public String date(Instant at) {
    return date(at.atZone(zone).toLocalDate());
  }

  /** As {@link #date(Instant)}. */
  public String date(LocalDate day) {
    return written(day, FormatStyle.LONG);
  }

  /** Such as “Thursday, 15 November 2018”. */
  public String fullDate(LocalDate day) {
    return written(day, FormatStyle.FULL);
  }

  /** Such as “17:02”. */
  public String clock(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  /** Such as “November 2018”. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
  }

  /** Such as “November”. */
  public String monthName(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** For machines, with the zone's offset, such as “2018-11-15T17:02:00+02:00”. */
  public String iso(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  /** A day beside a month's name stands without a nought, also where forms would have one. */
  private String written(LocalDate day, FormatStyle style) {
    var pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            style, null, IsoChronology.INSTANCE, locale);
    var named = pattern.contains("MMM") ? pattern.replace("dd", "d") : pattern;
    return DateTimeFormatter.ofPattern(named, locale).format(day);
  }
}
