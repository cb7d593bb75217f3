package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.masthead.staff.Audit;
import press.masthead.staff.Permission;
import press.masthead.staff.Role;
import press.masthead.title.Section;

class LegalFlagsTest {
  private static StoryHouse house;
  private static Section section;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
    section = house.section("Europe/Lisbon");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void holdsAStoryBackUntilSomebodyClearsIt() {
    var take = house.draft(section, "Named in court");
    house.stories.flagLegal(take, house.ada, "Who is the witness?");
    assertHeld(house.stories.publish(take, house.ben));
    assertHeld(house.stories.schedule(take, house.ben, house.now().plus(Duration.ofHours(1))));
    assertHeld(house.stories.publish(take.story(), house.ben));
    assertThat(house.story(take).state()).isEqualTo(Story.State.DRAFT);
    assertThat(house.stories.clearLegal(take, house.ben, "She agreed"))
        .isInstanceOf(Publishing.Done.class);
    assertThat(house.stories.publish(take, house.ben)).isInstanceOf(Publishing.Published.class);
  }

  @Test
  void holdsBackWhatIsChangedOfAPublishedStoryButNotItsEnd() {
    var take = house.out(section, "Out and doubted");
    house.stories.flagLegal(take, house.ada, "Is it so?");
    assertHeld(house.stories.update(take, house.ben, null));
    assertHeld(house.stories.correct(take, house.ben, "It is.", "It is not."));
    assertThat(house.published.find(take.story())).isPresent();
    assertThat(house.stories.takeDown(take, house.ben, "It is not so"))
        .isInstanceOf(Publishing.Withdrawn.class);
  }

  @Test
  void holdsBackWhatWasScheduledBefore() {
    var take = house.draft(section, "Scheduled and doubted");
    house.stories.schedule(take, house.ben, house.now().plus(Duration.ofHours(1)));
    house.stories.flagLegal(take, house.ada, "Wait");
    house.clock.forward(Duration.ofHours(2));
    house.modules.get(Diary.class).publish(take.story());
    assertThat(house.story(take).state()).isEqualTo(Story.State.DRAFT);
    var schedule = Objects.requireNonNull(house.story(take).schedule());
    assertThat(schedule.failure()).contains("a legal flag holds it back (“Wait”)");
  }

  @Test
  void isOnlyClearedByWhoHasReadTheNewestRevision() {
    var take = house.draft(section, "Rewritten");
    house.stories.flagLegal(take, house.ada, "Read it");
    house.stories.save(take, StoryHouse.content(section, "Rewritten twice"), house.ada, null);
    assertThat(house.stories.clearLegal(take, house.ben, "Fine"))
        .isInstanceOfSatisfying(
            Publishing.Refused.class,
            refused -> assertThat(refused.problems().getFirst().field()).isEqualTo("revision"));
    assertThat(house.story(take).legalFlag()).isNotNull();
  }

  @Test
  void isRaisedOnceClearedOnceAndWrittenDown() {
    var take = house.draft(section, "Twice");
    assertThat(house.stories.clearLegal(take, house.ben, "None there"))
        .isInstanceOf(Publishing.Refused.class);
    assertThat(house.stories.flagLegal(take, house.ada, " "))
        .isInstanceOf(Publishing.Refused.class);
    house.stories.flagLegal(take, house.ada, "First");
    assertThat(house.stories.flagLegal(take, house.ben, "Second"))
        .isInstanceOf(Publishing.Refused.class);
    var flag = Objects.requireNonNull(house.story(take).legalFlag());
    assertThat(flag.reason()).isEqualTo("First");
    assertThat(flag.by()).isEqualTo(house.ada);
    assertThat(house.story(take).verbs())
        .contains(Verb.CLEAR_LEGAL)
        .doesNotContain(Verb.FLAG_LEGAL);
    var subject = "story:" + take.story().value();
    var query = new Audit.Query(null, subject, null, "story.flag-legal", null, null, null);
    assertThat(house.modules.get(Audit.class).find(query, 10)).hasSize(1);
  }

  @Test
  void isRaisedByWhoWritesAndClearedByWhoAnswersForIt() {
    assertThat(Verb.FLAG_LEGAL.permission()).isEqualTo(Permission.WRITE);
    assertThat(Role.SUB_EDITOR.permissions()).doesNotContain(Permission.CLEAR_LEGAL);
    assertThat(Role.EDITOR.permissions()).contains(Permission.CLEAR_LEGAL);
  }

  private static void assertHeld(Publishing outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Publishing.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Publishing.Problem::field)
                    .containsExactly("legal"));
  }
}
