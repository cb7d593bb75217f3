package press.masthead.editor;

import java.util.List;
import java.util.Locale;
import press.masthead.story.Publishing.Problem;
import press.masthead.story.Verb;

/**
 * A verb that somebody may use on a story now, with what it asks.
 *
 * @param problems why it was not done; empty if nobody has tried
 * @param twice whether the time that was typed comes twice
 */
public record VerbForm(Verb verb, Typed typed, List<Problem> problems, boolean twice) {
  public VerbForm {
    problems = List.copyOf(problems);
  }

  static VerbForm of(Verb verb) {
    return new VerbForm(verb, Typed.NOTHING, List.of(), false);
  }

  public boolean asksWhy() {
    return switch (verb) {
      case CORRECT, SCHEDULE -> false;
      default -> verb.reason() != Verb.Reason.NONE;
    };
  }

  public boolean asksWhen() {
    return verb == Verb.SCHEDULE || verb == Verb.EMBARGO;
  }

  public boolean asksWhere() {
    return verb == Verb.SEND;
  }

  /** Whether it takes a story from readers. */
  public boolean isGrave() {
    return verb == Verb.KILL || verb == Verb.TAKE_DOWN || verb == Verb.UNPUBLISH;
  }

  /** What happens, in a sentence. */
  public String words() {
    return switch (verb) {
      case SAVE -> "";
      case SUBMIT -> "Goes to those who check it.";
      case SEND_BACK -> "Goes back to who writes it, as a draft. A schedule is dropped.";
      case APPROVE -> "You have read this revision, and it may come out. The next save undoes it.";
      case PUBLISH -> "Readers have this revision at once.";
      case SCHEDULE -> "Readers get this revision then, whatever is saved meanwhile.";
      case UNSCHEDULE -> "It does not come out by itself any more.";
      case EMBARGO -> "Nobody can publish it before then; what is scheduled waits until then.";
      case LIFT_EMBARGO -> "It can be published at once.";
      case FLAG_LEGAL -> "Nobody can show it to readers before it was read and cleared.";
      case CLEAR_LEGAL -> "You have read this revision: as far as the law goes, it may come out.";
      case UPDATE -> "Readers have this revision at once, with the time. Mistakes are corrected.";
      case CORRECT ->
          "Readers have this revision at once, and are told on the page what was wrong.";
      case UNPUBLISH -> "Readers find nothing at its address. It can be published again.";
      case KILL -> "Taken back everywhere, for good. At its address readers are told so.";
      case TAKE_DOWN ->
          "For legal reasons: removed everywhere, for good. Readers are told that it is gone.";
      case SPIKE -> "Put aside. It can be taken back.";
      case UNSPIKE -> "A draft again.";
      case SEND -> "Goes to another desk or stage. What it says, and its state, stay as they are.";
    };
  }

  public String id(String field) {
    return verb.name().toLowerCase(Locale.ROOT) + "-" + field;
  }
}
