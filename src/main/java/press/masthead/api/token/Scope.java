package press.masthead.api.token;

import press.masthead.story.Verb;

/**
 * What a token is good for: the one list of that. It never gives more than its member's own
 * permissions, which are asked besides at each use.
 */
public enum Scope {
  READ("Read stories, pictures and titles"),
  WRITE("Write stories and hand them on, spike them, work in the picture library"),
  PUBLISH("Approve, schedule, publish, update and correct"),
  WITHDRAW("Unpublish, kill and take down"),
  MODERATE("Read comments and reports, remove and restore them, close and open a story’s"),
  ADMINISTER("Read the audit, change a title’s settings and desks, manage its staff");

  private final String words;

  Scope(String words) {
    this.words = words;
  }

  /** For the screen and the docs. */
  public String words() {
    return words;
  }

  /** What a token must be good for to do that to a story. */
  public static Scope of(Verb verb) {
    return switch (verb) {
      case SAVE, SUBMIT, SEND, FLAG_LEGAL, SPIKE, UNSPIKE -> WRITE;
      case SEND_BACK,
          APPROVE,
          PUBLISH,
          SCHEDULE,
          UNSCHEDULE,
          EMBARGO,
          LIFT_EMBARGO,
          CLEAR_LEGAL,
          UPDATE,
          CORRECT ->
          PUBLISH;
      case UNPUBLISH, KILL, TAKE_DOWN -> WITHDRAW;
    };
  }
}
