package press.masthead.story;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A title's own time: the moments that editors mean when they type one, and moments in words. When
 * clocks are put forward some times of the day are left out, and when they are put back some come
 * twice; neither is guessed at.
 */
public record TitleTime(ZoneId zone) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm zzz", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public static TitleTime of(Title title) {
    return new TitleTime(title.zone());
  }

  /** Which of two, where a time comes twice. */
  public enum Which {
    FIRST,
    SECOND
  }

  /** What a typed time means. */
  public sealed interface Read {
    record At(Instant moment) implements Read {}

    /** It does not exist that day; in words for the screen. */
    record LeftOut(String words) implements Read {}

    /** Say which is meant; in words for the screen. */
    record Twice(String words) implements Read {}
  }

  /**
   * @param which where it comes twice; null if nobody has said yet
   */
  public Read read(LocalDateTime typed, @Nullable Which which) {
    var offsets = zone.getRules().getValidOffsets(typed);
    return switch (offsets.size()) {
      case 0 -> new Read.LeftOut(leftOut(typed, zone.getRules().getTransition(typed)));
      case 1 -> new Read.At(typed.toInstant(offsets.getFirst()));
      default ->
          which == null
              ? new Read.Twice(twice(typed, zone.getRules().getTransition(typed)))
              : new Read.At(
                  typed.toInstant(which == Which.FIRST ? offsets.getFirst() : offsets.getLast()));
    };
  }

  /** Such as “15 November 2018 at 17:02 SAST”. */
  public String words(Instant moment) {
    return WORDS.format(moment.atZone(zone));
  }

  private static String leftOut(LocalDateTime typed, ZoneOffsetTransition change) {
    return "on %s the clocks go forward from %s to %s, so there is no %s: choose %s or later"
        .formatted(
            DAY.format(typed),
            time(change.getDateTimeBefore()),
            time(change.getDateTimeAfter()),
            time(typed),
            time(change.getDateTimeAfter()));
  }

  private static String twice(LocalDateTime typed, ZoneOffsetTransition change) {
    return "on %s the clocks go back from %s to %s, so %s comes twice: choose the first or the second"
        .formatted(
            DAY.format(typed),
            time(change.getDateTimeBefore()),
            time(change.getDateTimeAfter()),
            time(typed));
  }

  private static LocalTime time(LocalDateTime at) {
    return at.toLocalTime();
  }
}
