package press.masthead.editor;

import java.time.Instant;
import java.util.Locale;
import press.masthead.page.Times;
import press.masthead.story.TitleTime;
import press.masthead.title.Title;

/**
 * A moment to come, as a screen shows it: in the title's own time, and how long it is until then.
 */
public record Until(Instant moment, Instant now, Title title) {
  /** For machines. */
  public String iso() {
    return new Times(title.zone(), Locale.UK).iso(moment);
  }

  /** Such as “15 November 2018 at 17:02 SAST”. */
  public String words() {
    return TitleTime.of(title).words(moment);
  }

  /** Such as “in 2 h 10 min”. */
  public String left() {
    return Countdown.words(now, moment);
  }
}
