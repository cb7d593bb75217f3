package press.masthead.story;

import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;

/**
 * What is to be done, to what, by whom and why.
 *
 * @param revision the newest that was seen; null for whatever it is
 */
record Order(
    Verb verb, Story.Id story, @Nullable Integer revision, Member.Id by, @Nullable String reason) {

  Order {
    reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  static Order of(Verb verb, Take take, Member.Id by) {
    return new Order(verb, take.story(), take.revision(), by, null);
  }

  /** To whatever is the newest revision. */
  static Order newest(Verb verb, Story.Id story, Member.Id by) {
    return new Order(verb, story, null, by, null);
  }

  Order because(@Nullable String reason) {
    return new Order(verb, story, revision, by, reason);
  }
}
