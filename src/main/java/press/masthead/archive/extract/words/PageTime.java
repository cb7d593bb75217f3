package press.masthead.archive.extract.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A time as a page tells it: always a day, often an hour, sometimes an offset; never more. */
public record PageTime(
    LocalDate date, @Nullable LocalTime time, boolean toTheSecond, @Nullable ZoneOffset offset) {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  public PageTime {
    if (time == null && offset != null) {
      throw new IllegalArgumentException("an offset without an hour says nothing: " + date);
    }
  }

  public PageTime(LocalDate date) {
    this(date, null, false, null);
  }

  /** ISO 8601, as far as it is known: {@code 2018-11-15}, {@code 2018-11-15T17:02+02:00}. */
  @Override
  public String toString() {
    if (time == null) {
      return date.toString();
    }
    var clock = (toTheSecond ? SECONDS : MINUTES).format(time);
    return date + "T" + clock + (offset == null ? "" : offset.getId());
  }
}
