package press.masthead.editor;

import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.staff.Member;
import press.masthead.story.Checks;
import press.masthead.story.Finding;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;
import press.masthead.story.TitleTime;
import press.masthead.story.Verb;

/** Does what a form asks for. */
@Component
class Verbs {
  private final Stories stories;
  private final Checks checks;

  Verbs(Stories stories, Checks checks) {
    this.stories = stories;
    this.checks = checks;
  }

  /** How it came out. */
  sealed interface Outcome {
    record Done() implements Outcome {}

    record Refused(VerbForm form) implements Outcome {}
  }

  Outcome go(Verb verb, Take take, Typed typed, TitleTime time, Member.Id by) {
    if (verb.showsTheText() && isToBeConfirmed(take.story(), typed)) {
      return refused(
          verb,
          typed,
          "despite",
          "mend what is recommended, or tick that you do it in spite of that");
    }
    if (verb == Verb.SEND && Spot.read(typed.to()).isEmpty() && !typed.to().equals(Spot.NOWHERE)) {
      return refused(verb, typed, "desk", "choose where it goes");
    }
    if (verb != Verb.SCHEDULE && verb != Verb.EMBARGO) {
      return outcome(verb, typed, stories.act(typed.deed(verb, null), take, by));
    }
    var local = typed.time();
    if (local.isEmpty()) {
      return refused(verb, typed, "at", "give a day and a time, such as 2026-11-27T06:00");
    }
    return switch (time.read(local.get(), typed.whichOfTwo())) {
      case TitleTime.Read.At(var moment) ->
          outcome(verb, typed, stories.act(typed.deed(verb, moment), take, by));
      case TitleTime.Read.LeftOut(var words) -> refused(verb, typed, "at", words);
      case TitleTime.Read.Twice(var words) ->
          new Outcome.Refused(
              new VerbForm(verb, typed, List.of(new Publishing.Problem("at", words)), true));
    };
  }

  /** Where something is in the way, that is said first. */
  private boolean isToBeConfirmed(Story.Id id, Typed typed) {
    var story = stories.find(id).orElseThrow();
    return checks.of(story).stream().noneMatch(Finding::isInTheWay)
        && !checks.passedOver(story).equals(typed.despite().strip());
  }

  private static Outcome outcome(Verb verb, Typed typed, Publishing publishing) {
    return switch (publishing) {
      case Publishing.Refused(var problems) ->
          new Outcome.Refused(new VerbForm(verb, typed, problems, !typed.which().isEmpty()));
      case Publishing.Published _,
          Publishing.Unpublished _,
          Publishing.Withdrawn _,
          Publishing.Done _ ->
          new Outcome.Done();
    };
  }

  private static Outcome refused(Verb verb, Typed typed, String field, String mend) {
    return new Outcome.Refused(
        new VerbForm(verb, typed, List.of(new Publishing.Problem(field, mend)), false));
  }
}
