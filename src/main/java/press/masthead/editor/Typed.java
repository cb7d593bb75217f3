package press.masthead.editor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Deed;
import press.masthead.story.TitleTime.Which;
import press.masthead.story.Verb;

/**
 * What was typed for a verb; blank where nothing was, or nothing is asked.
 *
 * @param at as a browser writes a day and a time, such as {@code 2026-11-27T06:00}
 * @param which where that time comes twice
 * @param to a desk or a stage, see {@link Spot}
 * @param despite which recommendations it is to be done in spite of
 */
public record Typed(
    String reason,
    String wrong,
    String right,
    String at,
    String which,
    String notice,
    String to,
    String despite) {
  static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null);

  public Typed(
      @Nullable String reason,
      @Nullable String wrong,
      @Nullable String right,
      @Nullable String at,
      @Nullable String which,
      @Nullable String notice,
      @Nullable String to,
      @Nullable String despite) {
    this.reason = reason == null ? "" : reason;
    this.wrong = wrong == null ? "" : wrong;
    this.right = right == null ? "" : right;
    this.at = at == null ? "" : at;
    this.which = which == null ? "" : which;
    this.notice = notice == null ? "" : notice;
    this.to = to == null ? "" : to;
    this.despite = despite == null ? "" : despite;
  }

  /**
   * @param moment what the time means; null where none is asked
   */
  Deed deed(Verb verb, @Nullable Instant moment) {
    var spot = Spot.read(to);
    return new Deed(
        verb,
        reason,
        wrong,
        right,
        moment,
        notice,
        spot.map(Spot::desk).orElse(null),
        spot.map(Spot::stage).orElse(null));
  }

  Optional<LocalDateTime> time() {
    try {
      return Optional.of(LocalDateTime.parse(at));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Nullable Which whichOfTwo() {
    return switch (which) {
      case "FIRST" -> Which.FIRST;
      case "SECOND" -> Which.SECOND;
      default -> null;
    };
  }
}
