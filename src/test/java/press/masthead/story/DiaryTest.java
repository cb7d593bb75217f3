package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Section;

/** Each test has a house of its own: what is due in one is published by whoever looks. */
class DiaryTest {
  private final TestDatabase database = TestDatabase.create();
  private final List<StoryHouse> houses = new ArrayList<>();

  @AfterEach
  void close() {
    houses.forEach(StoryHouse::close);
  }

  @Test
  void comesOutOnceWhenItIsTime() throws Exception {
    var house = house(new MovingClock());
    var world = house.section("Europe/London");
    var take = house.draft(world, "Election called");
    var at = house.now().plusMillis(1_500);
    assertThat(house.stories.schedule(take, house.ben, at))
        .isEqualTo(new Publishing.Done(take.story(), Story.State.DRAFT));
    assertThat(isOut(house, take)).isFalse();
    awaitOut(house, take);
    var first = Objects.requireNonNull(house.story(take).firstPublished());
    System.out.printf("came out %d ms after it was time%n", Duration.between(at, first).toMillis());
    assertThat(first).isBetween(at, at.plusSeconds(3));
    assertThat(house.story(take).schedule()).isNull();
    assertThat(verbs(house, take)).containsExactly(Verb.PUBLISH, Verb.SCHEDULE);
    assertThat(house.stories.history(take.story()).getFirst().reason())
        .startsWith("scheduled for ")
        .doesNotContain("late");
  }

  @Test
  void whatIsSavedLaterWasNotScheduled() throws Exception {
    var house = house(new MovingClock());
    var world = house.section("Europe/London");
    var take = house.draft(world, "Read by the editor");
    house.stories.schedule(take, house.ben, house.now().plusSeconds(3_600));
    house.stories.save(take, StoryHouse.content(world, "Read by nobody"), house.ada, null);
    assertThat(Objects.requireNonNull(house.story(take).schedule()).revision()).isEqualTo(1);
    house.clock.forward(Duration.ofHours(1));
    awaitOut(house, take);
    assertThat(house.published.find(take.story()).orElseThrow().teaser().headline())
        .isEqualTo("Read by the editor");
    assertThat(house.story(take).content().headline()).isEqualTo("Read by nobody");
  }

  @Test
  void keepsTimeAcrossAStepOfTheClock() throws Exception {
    var house = house(new MovingClock());
    var take = house.draft(house.section("Europe/London"), "Clock put right");
    house.stories.schedule(take, house.ben, house.now().plusSeconds(86_400));
    Thread.sleep(1_200);
    assertThat(isOut(house, take)).isFalse();
    house.clock.forward(Duration.ofDays(1));
    awaitOut(house, take);
  }

  @Test
  void whatWasMissedComesOutAtTheStartAndSaysSo() throws Exception {
    var take = missed();
    var later = new MovingClock();
    later.forward(Duration.ofHours(2));
    var again = house(later);
    awaitOut(again, take);
    assertThat(again.stories.history(take.story()).getFirst().reason()).contains("late");
  }

  private Take missed() {
    var house = house(new MovingClock());
    var take = house.draft(house.section("Europe/London"), "Slept through");
    house.stories.schedule(take, house.ben, house.now().plusSeconds(3_600));
    houses.remove(house);
    house.close();
    return take;
  }

  @Test
  void ofTwoNodesOnePublishes() throws Exception {
    var clock = new MovingClock();
    var one = house(clock);
    var two = house(clock);
    var world = one.section("Europe/London");
    var takes = new ArrayList<Take>();
    for (int n = 0; n < 30; n++) {
      var take = one.draft(world, "Many at once " + n);
      takes.add(take);
      one.stories.schedule(take, one.ben, one.now().plusSeconds(3_600));
    }
    clock.forward(Duration.ofHours(1));
    for (var take : takes) {
      awaitOut(two, take);
      assertThat(verbs(one, take)).containsExactly(Verb.PUBLISH, Verb.SCHEDULE);
    }
  }

  @Test
  void anEmbargoHoldsBackWhateverIsTried() throws Exception {
    var house = house(new MovingClock());
    var take = house.draft(house.section("Africa/Johannesburg"), "Results at noon");
    var until = house.now().plusSeconds(7_200);
    house.stories.schedule(take, house.ben, house.now().plusSeconds(3_600));
    house.stories.embargo(take, house.ben, until, "by the bank");
    assertThat(problem(house.stories.publish(take, house.ben)))
        .isEqualTo(
            "an embargo holds it back until %s: schedule it for then"
                .formatted(new TitleTime(ZoneId.of("Africa/Johannesburg")).words(until)));
    assertThat(problem(house.stories.schedule(take, house.ben, until.minusSeconds(60))))
        .startsWith("an embargo holds it back until ");
    house.clock.forward(Duration.ofMinutes(61));
    Thread.sleep(2_500);
    assertThat(isOut(house, take)).isFalse();
    house.clock.forward(Duration.ofMinutes(60));
    awaitOut(house, take);
    assertThat(house.story(take).embargo()).isNull();
  }

  @Test
  void anEmbargoIsLiftedWithAReason() {
    var house = house(new MovingClock());
    var take = house.draft(house.section("Europe/London"), "Freed");
    house.stories.embargo(take, house.ben, house.now().plusSeconds(7_200), null);
    assertThat(house.stories.liftEmbargo(take, house.ben, " "))
        .isInstanceOf(Publishing.Refused.class);
    house.stories.liftEmbargo(take, house.ben, "the bank has published it");
    assertThat(house.stories.publish(take, house.ben)).isInstanceOf(Publishing.Published.class);
    assertThat(house.stories.embargo(take, house.ben, house.now().plusSeconds(60), null))
        .isInstanceOf(Publishing.Refused.class);
  }

  @Test
  void refusesAMomentThatHasPassedAndAStoryThatCannotComeOut() {
    var house = house(new MovingClock());
    var world = house.section("Europe/London");
    var take = house.draft(world, "Yesterday");
    assertThat(problem(house.stories.schedule(take, house.ben, house.now().minusSeconds(1))))
        .isEqualTo("this moment has passed: choose a later one, or publish now");
    var bare = new Take(house.stories.draft(world.title(), Content.in("en"), house.ada), 1);
    assertThat(house.stories.schedule(bare, house.ben, house.now().plusSeconds(60)))
        .isInstanceOf(Publishing.Refused.class);
  }

  @Test
  void whatIsSentBackOrSpikedIsNotScheduledAnyMore() {
    var house = house(new MovingClock());
    var world = house.section("Europe/London");
    var back = scheduled(house, world, "Sent back");
    house.stories.submit(back, house.ada);
    assertThat(house.story(back).schedule()).isNotNull();
    house.stories.sendBack(back, house.ben, "too thin");
    assertThat(house.story(back).schedule()).isNull();
    var spiked = scheduled(house, world, "Spiked");
    house.stories.spike(spiked, house.ben, null);
    assertThat(house.story(spiked).schedule()).isNull();
    var off = scheduled(house, world, "Taken off");
    house.stories.unschedule(off, house.ben, null);
    assertThat(house.story(off).schedule()).isNull();
    assertThat(problem(house.stories.unschedule(off, house.ben, null)))
        .isEqualTo("it is not scheduled");
  }

  private static Take scheduled(StoryHouse house, Section section, String headline) {
    var take = house.draft(section, headline);
    house.stories.schedule(take, house.ben, house.now().plusSeconds(3_600));
    return take;
  }

  private StoryHouse house(MovingClock clock) {
    var house = new StoryHouse(database, clock);
    houses.add(house);
    return house;
  }

  private static boolean isOut(StoryHouse house, Take take) {
    return house.published.find(take.story()).isPresent();
  }

  private static void awaitOut(StoryHouse house, Take take) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (!isOut(house, take) && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    assertThat(isOut(house, take)).isTrue();
  }

  private static List<Verb> verbs(StoryHouse house, Take take) {
    return house.stories.history(take.story()).stream().map(Move::verb).toList();
  }

  private static String problem(Publishing outcome) {
    return outcome instanceof Publishing.Refused(var problems)
        ? problems.getFirst().mend()
        : outcome.toString();
  }
}
