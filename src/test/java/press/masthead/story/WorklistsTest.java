package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.title.Section;

class WorklistsTest {
  private static StoryHouse house;
  private static Stories stories;
  private static Worklists worklists;

  private Section world;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
    stories = house.stories;
    worklists = house.modules.get(Worklists.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    world = house.section("Africa/Johannesburg");
  }

  @Test
  void tellsADraftFromOneThatWasSentBack() {
    house.draft(world, "New");
    var back = house.draft(world, "Back");
    stories.submit(back, house.ada);
    stories.sendBack(back, house.ben, "Who says so?");
    assertThat(headlines(reporter()))
        .isEqualTo(Map.of(Worklist.DRAFTS, List.of("New"), Worklist.RETURNED, List.of("Back")));
    var deed = deed(reporter(), Worklist.RETURNED);
    assertThat(deed.by()).isEqualTo(house.ben);
    assertThat(deed.reason()).isEqualTo("Who says so?");
    stories.submit(back, house.ada);
    stories.sendBack(back, house.ben, "Again");
    assertThat(deed(reporter(), Worklist.RETURNED).reason()).isEqualTo("Again");
  }

  /** What others write is not mine until I have written in it. */
  @Test
  void countsAsOnesOwnWhatOneHasWrittenIn() {
    var take = house.draft(world, "Ada began it");
    assertThat(headlines(editor())).isEmpty();
    stories.save(take, StoryHouse.content(world, "Ben went on"), house.ben, null);
    assertThat(headlines(editor()))
        .containsExactly(Map.entry(Worklist.DRAFTS, List.of("Ben went on")));
    assertThat(headlines(reporter())).containsKey(Worklist.DRAFTS);
  }

  @Test
  void asksOnlyWhoMayToApproveAndToPublish() {
    var submitted = house.draft(world, "To be read");
    var approved = house.draft(world, "Was read");
    stories.submit(approved, house.ada);
    stories.approve(approved, house.ben);
    stories.submit(submitted, house.ada);
    assertThat(headlines(editor()))
        .isEqualTo(
            Map.of(
                Worklist.TO_APPROVE,
                List.of("To be read"),
                Worklist.TO_PUBLISH,
                List.of("Was read")));
    assertThat(headlines(reporter())).isEmpty();
    stories.schedule(approved, house.ben, house.now().plus(Duration.ofHours(2)));
    assertThat(headlines(editor())).doesNotContainKey(Worklist.TO_PUBLISH);
  }

  /** What comes first in the diary stands first, and what could not come out before all. */
  @Test
  void keepsTheDiaryInOrder() {
    var hours = Duration.ofHours(1);
    var late = house.draft(world, "Late");
    stories.schedule(late, house.ben, house.now().plus(hours.multipliedBy(3)));
    var held = house.draft(world, "Held");
    stories.embargo(held, house.ben, house.now().plus(hours.multipliedBy(2)), null);
    var failed = house.draft(world, "Failed");
    stories.schedule(failed, house.ben, house.now().plus(hours));
    house
        .modules
        .sql()
        .sql("update story set schedule_failure = 'no section' where id = :id")
        .param("id", failed.story().value())
        .update();
    var spiked = house.draft(world, "Spiked");
    stories.embargo(spiked, house.ben, house.now().plus(hours), null);
    stories.spike(spiked, house.ben, null);
    assertThat(headlines(editor()))
        .containsExactly(Map.entry(Worklist.DIARY, List.of("Failed", "Held", "Late")));
    assertThat(first(editor(), Worklist.DIARY).failure()).isEqualTo("no section");
  }

  @Test
  void saysWhoPublishedWhatCameOutWithinADay() {
    var take = house.out(world, "Out now");
    assertThat(headlines(reporter()))
        .containsExactly(Map.entry(Worklist.PUBLISHED, List.of("Out now")));
    assertThat(deed(reporter(), Worklist.PUBLISHED).by()).isEqualTo(house.ben);
    stories.publish(
        house.draft(world, "Out long ago").story(),
        house.ben,
        new Stories.Dates(house.now().minus(Duration.ofHours(25)), null));
    assertThat(headlines(reporter()).get(Worklist.PUBLISHED)).containsExactly("Out now");
    stories.unpublish(take, house.ben, null);
    assertThat(headlines(reporter())).doesNotContainKey(Worklist.PUBLISHED);
  }

  @Test
  void cutsALongListAndSaysHowLongItIs() {
    for (int n = 1; n <= 5; n++) {
      house.draft(world, "Story " + n);
    }
    var shown = worklists.of(reporter(), 2).getFirst();
    assertThat(shown.stories()).isEqualTo(5);
    assertThat(shown.first())
        .extracting(line -> line.story().headline())
        .containsExactly("Story 5", "Story 4");
  }

  /** The list of stories, narrowed to a list of work, is that list whole. */
  @Test
  void agreesWithTheListOfStories() {
    var back = house.draft(world, "Back");
    stories.submit(back, house.ada);
    stories.sendBack(back, house.ben, "No");
    stories.submit(house.draft(world, "Sent"), house.ada);
    house.draft(world, "Draft");
    house.out(world, "Out");
    stories.embargo(house.draft(world, "Held"), house.ben, house.now().plusSeconds(600), null);
    for (var worker : List.of(reporter(), editor())) {
      var expected = headlines(worker);
      for (var list : Worklist.values()) {
        var query =
            new StoryQuery(
                worker.titles(),
                "",
                null,
                null,
                "",
                null,
                Set.of(),
                null,
                null,
                new StoryQuery.Work(list, worker),
                null);
        assertThat(stories.list(query, 10))
            .as("%s", list)
            .extracting(StoryLine::headline)
            .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(list, List.of()));
      }
    }
  }

  @Test
  void showsNothingOfOtherTitles() {
    house.draft(world, "Here");
    var elsewhere = house.section("Europe/London");
    assertThat(worklists.of(editor(elsewhere), 9)).isEmpty();
  }

  private Worker reporter() {
    return new Worker(house.ada, List.of(world.title()), List.of(), List.of(), List.of());
  }

  private Worker editor() {
    return editor(world);
  }

  private static Worker editor(Section section) {
    var titles = List.of(section.title());
    return new Worker(house.ben, titles, titles, titles, List.of());
  }

  private static Map<Worklist, List<@Nullable String>> headlines(Worker worker) {
    return worklists.of(worker, 9).stream()
        .collect(
            Collectors.toMap(
                Worklists.Shown::list,
                shown ->
                    shown.first().stream()
                        .<@Nullable String>map(line -> line.story().headline())
                        .toList()));
  }

  private static WorkLine.Deed deed(Worker worker, Worklist list) {
    return Objects.requireNonNull(first(worker, list).deed());
  }

  private static WorkLine first(Worker worker, Worklist list) {
    return worklists.of(worker, 9).stream()
        .filter(shown -> shown.list() == list)
        .findFirst()
        .orElseThrow()
        .first()
        .getFirst();
  }
}
