package press.masthead.story;

import static press.masthead.story.Story.State.APPROVED;
import static press.masthead.story.Story.State.DRAFT;
import static press.masthead.story.Story.State.KILLED;
import static press.masthead.story.Story.State.PUBLISHED;
import static press.masthead.story.Story.State.SPIKED;
import static press.masthead.story.Story.State.SUBMITTED;
import static press.masthead.story.Story.State.TAKEN_DOWN;
import static press.masthead.story.Story.State.UNPUBLISHED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Permission;

/**
 * What can be done to a story: from which states, where it leads, what it takes. The one table of
 * moves; whatever does not stand here is refused. Whether somebody may is the caller's to ask, with
 * {@link #permission()}.
 */
public enum Verb {
  SAVE(
      "Save",
      "saved",
      Permission.WRITE,
      Reason.OPTIONAL,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      PUBLISHED,
      UNPUBLISHED),
  SUBMIT("Submit", "submitted", Permission.SUBMIT, Reason.NONE, SUBMITTED, DRAFT),
  SEND_BACK(
      "Send back", "sent back", Permission.APPROVE, Reason.REQUIRED, DRAFT, SUBMITTED, APPROVED),
  APPROVE("Approve", "approved", Permission.APPROVE, Reason.NONE, APPROVED, SUBMITTED),
  PUBLISH(
      "Publish",
      "published",
      Permission.PUBLISH,
      Reason.NONE,
      PUBLISHED,
      DRAFT,
      SUBMITTED,
      APPROVED,
      UNPUBLISHED),
  /** To be published at a moment. */
  SCHEDULE(
      "Schedule",
      "scheduled",
      Permission.PUBLISH,
      Reason.NONE,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      UNPUBLISHED),
  UNSCHEDULE(
      "Take off the schedule",
      "taken off the schedule",
      Permission.PUBLISH,
      Reason.OPTIONAL,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      UNPUBLISHED),
  /** Held back until a moment, whoever tries to publish it. */
  EMBARGO(
      "Embargo",
      "embargoed",
      Permission.PUBLISH,
      Reason.OPTIONAL,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      UNPUBLISHED),
  LIFT_EMBARGO(
      "Lift the embargo",
      "freed of an embargo",
      Permission.PUBLISH,
      Reason.REQUIRED,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      UNPUBLISHED),
  UPDATE("Update", "updated", Permission.PUBLISH, Reason.OPTIONAL, PUBLISHED, PUBLISHED),
  /** Says in public what was wrong, and what is right. */
  CORRECT("Correct", "corrected", Permission.CORRECT, Reason.NONE, PUBLISHED, PUBLISHED),
  /** Held back until somebody has read it for legal reasons. */
  FLAG_LEGAL(
      "Legal flag",
      "given a legal flag",
      Permission.WRITE,
      Reason.REQUIRED,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      PUBLISHED,
      UNPUBLISHED),
  CLEAR_LEGAL(
      "Clear the legal flag",
      "cleared of its legal flag",
      Permission.CLEAR_LEGAL,
      Reason.REQUIRED,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      PUBLISHED,
      UNPUBLISHED),
  UNPUBLISH(
      "Unpublish", "unpublished", Permission.PUBLISH, Reason.OPTIONAL, UNPUBLISHED, PUBLISHED),
  /** Takes it back everywhere, for good, and says so where it was. */
  KILL("Kill", "killed", Permission.KILL, Reason.REQUIRED, KILLED, PUBLISHED, UNPUBLISHED),
  /** As {@link #KILL}, for legal reasons, and says no more than that it is gone. */
  TAKE_DOWN(
      "Take down",
      "taken down",
      Permission.TAKE_DOWN,
      Reason.REQUIRED,
      TAKEN_DOWN,
      PUBLISHED,
      UNPUBLISHED,
      KILLED),
  SPIKE("Spike", "spiked", Permission.SPIKE, Reason.OPTIONAL, SPIKED, DRAFT, SUBMITTED, APPROVED),
  UNSPIKE(
      "Take off the spike", "taken off the spike", Permission.SPIKE, Reason.NONE, DRAFT, SPIKED),
  /** To another desk, or another stage of its desk. */
  SEND(
      "Send to a desk",
      "sent",
      Permission.WRITE,
      Reason.OPTIONAL,
      null,
      DRAFT,
      SUBMITTED,
      APPROVED,
      PUBLISHED,
      UNPUBLISHED);

  /** Whether it is asked why. */
  public enum Reason {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  private final String label;
  private final String done;
  private final Permission permission;
  private final Reason reason;
  private final Story.@Nullable State to;
  private final Set<Story.State> from;

  /**
   * @param to null where it leaves the story in the state it has
   */
  Verb(
      String label,
      String done,
      Permission permission,
      Reason reason,
      Story.@Nullable State to,
      Story.State... from) {
    this.label = label;
    this.done = done;
    this.permission = permission;
    this.reason = reason;
    this.to = to;
    this.from = EnumSet.copyOf(List.of(from));
  }

  /** For a button. */
  public String label() {
    return label;
  }

  /** What a story then was, such as “published”. */
  public String done() {
    return done;
  }

  /** What who does it must be allowed on the story's title. */
  public Permission permission() {
    return permission;
  }

  public Reason reason() {
    return reason;
  }

  /** Those that a story in that state may be the subject of, in their order. */
  public static List<Verb> from(Story.State state) {
    return Stream.of(values()).filter(verb -> verb.from.contains(state)).toList();
  }

  /**
   * Where it leaves a story that is in one of the states it is allowed from. What was approved is a
   * revision: with the next one saved, the story waits for approval again.
   */
  Story.State after(Story.State before) {
    if (this == SAVE && before == APPROVED) {
      return SUBMITTED;
    }
    return to == null ? before : to;
  }

  /** Whether readers have the text by it, now or at a moment. */
  public boolean showsTheText() {
    return switch (this) {
      case PUBLISH, SCHEDULE, UPDATE, CORRECT -> true;
      case SAVE,
          SUBMIT,
          SEND_BACK,
          APPROVE,
          UNSCHEDULE,
          EMBARGO,
          LIFT_EMBARGO,
          FLAG_LEGAL,
          CLEAR_LEGAL,
          UNPUBLISH,
          KILL,
          TAKE_DOWN,
          SPIKE,
          UNSPIKE,
          SEND ->
          false;
    };
  }

  /** Whether it goes by what is written, and so must not be done to what nobody has read. */
  boolean isAboutTheText() {
    return switch (this) {
      case SAVE,
          SUBMIT,
          SEND_BACK,
          APPROVE,
          PUBLISH,
          SCHEDULE,
          CLEAR_LEGAL,
          UPDATE,
          CORRECT,
          SPIKE,
          UNSPIKE ->
          true;
      case UNSCHEDULE, EMBARGO, LIFT_EMBARGO, FLAG_LEGAL, UNPUBLISH, KILL, TAKE_DOWN, SEND -> false;
    };
  }

  /** Why it cannot be done, in words for the screen; empty if it can. */
  Optional<Publishing.Problem> refusedFrom(Story.State state) {
    return from.contains(state)
        ? Optional.empty()
        : Optional.of(new Publishing.Problem("state", state.words() + " cannot be " + done));
  }
}
