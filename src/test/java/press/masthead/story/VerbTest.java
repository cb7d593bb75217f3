package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;
import static press.masthead.story.Verb.APPROVE;
import static press.masthead.story.Verb.CLEAR_LEGAL;
import static press.masthead.story.Verb.CORRECT;
import static press.masthead.story.Verb.EMBARGO;
import static press.masthead.story.Verb.FLAG_LEGAL;
import static press.masthead.story.Verb.KILL;
import static press.masthead.story.Verb.LIFT_EMBARGO;
import static press.masthead.story.Verb.PUBLISH;
import static press.masthead.story.Verb.SAVE;
import static press.masthead.story.Verb.SCHEDULE;
import static press.masthead.story.Verb.SEND;
import static press.masthead.story.Verb.SEND_BACK;
import static press.masthead.story.Verb.SPIKE;
import static press.masthead.story.Verb.SUBMIT;
import static press.masthead.story.Verb.TAKE_DOWN;
import static press.masthead.story.Verb.UNPUBLISH;
import static press.masthead.story.Verb.UNSCHEDULE;
import static press.masthead.story.Verb.UNSPIKE;
import static press.masthead.story.Verb.UPDATE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VerbTest {
  @Test
  void allowsFromEachStateWhatMakesSenseThere() {
    assertThat(Verb.from(Story.State.DRAFT))
        .containsExactly(
            SAVE,
            SUBMIT,
            PUBLISH,
            SCHEDULE,
            UNSCHEDULE,
            EMBARGO,
            LIFT_EMBARGO,
            FLAG_LEGAL,
            CLEAR_LEGAL,
            SPIKE,
            SEND);
    assertThat(Verb.from(Story.State.SUBMITTED))
        .containsExactly(
            SAVE,
            SEND_BACK,
            APPROVE,
            PUBLISH,
            SCHEDULE,
            UNSCHEDULE,
            EMBARGO,
            LIFT_EMBARGO,
            FLAG_LEGAL,
            CLEAR_LEGAL,
            SPIKE,
            SEND);
    assertThat(Verb.from(Story.State.APPROVED))
        .containsExactly(
            SAVE,
            SEND_BACK,
            PUBLISH,
            SCHEDULE,
            UNSCHEDULE,
            EMBARGO,
            LIFT_EMBARGO,
            FLAG_LEGAL,
            CLEAR_LEGAL,
            SPIKE,
            SEND);
    assertThat(Verb.from(Story.State.PUBLISHED))
        .containsExactly(
            SAVE, UPDATE, CORRECT, FLAG_LEGAL, CLEAR_LEGAL, UNPUBLISH, KILL, TAKE_DOWN, SEND);
    assertThat(Verb.from(Story.State.UNPUBLISHED))
        .containsExactly(
            SAVE,
            PUBLISH,
            SCHEDULE,
            UNSCHEDULE,
            EMBARGO,
            LIFT_EMBARGO,
            FLAG_LEGAL,
            CLEAR_LEGAL,
            KILL,
            TAKE_DOWN,
            SEND);
    assertThat(Verb.from(Story.State.KILLED)).containsExactly(TAKE_DOWN);
    assertThat(Verb.from(Story.State.SPIKED)).containsExactly(UNSPIKE);
    assertThat(Verb.from(Story.State.TAKEN_DOWN)).isEmpty();
  }

  /** Whatever can be done somewhere is refused everywhere else, in words. */
  @Test
  void refusesEverythingElseInWords() {
    for (var state : Story.State.values()) {
      for (var verb : Verb.values()) {
        assertThat(verb.refusedFrom(state).isEmpty()).isEqualTo(Verb.from(state).contains(verb));
        verb.refusedFrom(state)
            .ifPresent(problem ->
                assertThat(problem.mend()).isEqualTo(state.words() + " cannot be " + verb.done()));
      }
    }
  }

  @Test
  void leadsOutOfEveryStateButTheLast() {
    assertThat(Arrays.stream(Story.State.values()).filter(state -> Verb.from(state).isEmpty()))
        .isSubsetOf(Story.State.KILLED, Story.State.TAKEN_DOWN);
  }

  @Test
  void letsAnApprovalLapseWithTheNextRevision() {
    assertThat(SAVE.after(Story.State.APPROVED)).isEqualTo(Story.State.SUBMITTED);
    assertThat(SAVE.after(Story.State.PUBLISHED)).isEqualTo(Story.State.PUBLISHED);
  }
}
