package press.masthead.editor;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
    return switch (verb) {
      case SAVE -> throw new IllegalArgumentException("a save is not a form of a story's page");
      case SCHEDULE -> at(verb, typed, time, moment -> stories.schedule(take, by, moment));
      case EMBARGO ->
          at(verb, typed, time, moment -> stories.embargo(take, by, moment, typed.reason()));
      case SUBMIT -> outcome(verb, typed, stories.submit(take, by));
      case SEND_BACK -> outcome(verb, typed, stories.sendBack(take, by, typed.reason()));
      case APPROVE -> outcome(verb, typed, stories.approve(take, by));
      case PUBLISH -> outcome(verb, typed, stories.publish(take, by));
      case UNSCHEDULE -> outcome(verb, typed, stories.unschedule(take, by, typed.reason()));
      case LIFT_EMBARGO -> outcome(verb, typed, stories.liftEmbargo(take, by, typed.reason()));
      case FLAG_LEGAL -> outcome(verb, typed, stories.flagLegal(take, by, typed.reason()));
      case CLEAR_LEGAL -> outcome(verb, typed, stories.clearLegal(take, by, typed.reason()));
      case UPDATE -> outcome(verb, typed, stories.update(take, by, typed.reason()));
      case CORRECT -> outcome(verb, typed, stories.correct(take, by, typed.wrong(), typed.right()));
      case UNPUBLISH -> outcome(verb, typed, stories.unpublish(take, by, typed.reason()));
      case KILL -> outcome(verb, typed, stories.kill(take, by, typed.reason(), typed.notice()));
      case TAKE_DOWN -> outcome(verb, typed, stories.takeDown(take, by, typed.reason()));
      case SPIKE -> outcome(verb, typed, stories.spike(take, by, typed.reason()));
      case UNSPIKE -> outcome(verb, typed, stories.unspike(take, by));
    };
  }

  /** Where something is in the way, that is said first. */
  private boolean isToBeConfirmed(Story.Id id, Typed typed) {
    var story = stories.find(id).orElseThrow();
    return checks.of(story).stream().noneMatch(Finding::isInTheWay)
        && !checks.passedOver(story).equals(typed.despite().strip());
  }

  private static Outcome at(
      Verb verb, Typed typed, TitleTime time, Function<Instant, Publishing> deed) {
    var local = typed.time();
    if (local.isEmpty()) {
      return refused(verb, typed, "at", "give a day and a time, such as 2026-11-27T06:00", false);
    }
    return switch (time.read(local.get(), typed.whichOfTwo())) {
      case TitleTime.Read.At(var moment) -> outcome(verb, typed, deed.apply(moment));
      case TitleTime.Read.LeftOut(var words) -> refused(verb, typed, "at", words, false);
      case TitleTime.Read.Twice(var words) -> refused(verb, typed, "at", words, true);
    };
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
    return refused(verb, typed, field, mend, false);
  }

  private static Outcome refused(Verb verb, Typed typed, String field, String mend, boolean twice) {
    return new Outcome.Refused(
        new VerbForm(verb, typed, List.of(new Publishing.Problem(field, mend)), twice));
  }
}
