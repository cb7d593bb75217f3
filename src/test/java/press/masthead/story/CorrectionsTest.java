package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.changelog.Reads;
import press.masthead.title.Section;
import press.masthead.title.Title;
import press.masthead.title.Titles;

class CorrectionsTest {
  private static StoryHouse house;
  private static Stories stories;
  private static Corrections corrections;

  private Section world;
  private Title title;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
    stories = house.stories;
    corrections = house.modules.get(Corrections.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    world = house.section("Pacific/Auckland");
    title = house.modules.get(Titles.class).get(world.title());
  }

  @Test
  void saysWhatWasWrongOfTheRevisionThatPutsItRight() {
    var take = mended(house.out(world, "Bridge cost 4m"), "Bridge cost 14m");
    var before = house.now();
    assertThat(stories.correct(take, house.ben, " It cost 4m. ", "It cost 14m."))
        .isInstanceOf(Publishing.Published.class);
    var story = house.published.find(take.story()).orElseThrow();
    assertThat(story.teaser().headline()).isEqualTo("Bridge cost 14m");
    assertThat(story.corrections())
        .singleElement()
        .satisfies(correction -> {
          assertThat(correction.wrong()).isEqualTo("It cost 4m.");
          assertThat(correction.right()).isEqualTo("It cost 14m.");
          assertThat(correction.at()).isBetween(before.minusMillis(1), house.now());
        });
    assertThat(stories.history(take.story()).getFirst().reason())
        .startsWith("What was wrong: It cost 4m. What is right: It cost 14m. (in spite of: ");
  }

  @Test
  void anUpdateIsNoCorrection() {
    var take = mended(house.out(world, "Talks begin"), "Talks go on");
    stories.update(take, house.ben, "more came in");
    assertThat(house.published.find(take.story()).orElseThrow().corrections()).isEmpty();
    assertThat(corrections.months(title)).isEmpty();
  }

  @Test
  void asksForBothAndPublishesNothingWithoutThem() {
    var take = mended(house.out(world, "Ship sinks"), "Ship does not sink");
    assertThat(stories.correct(take, house.ben, "", " "))
        .isInstanceOfSatisfying(
            Publishing.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Publishing.Problem::field)
                    .containsExactly("wrong", "right"));
    assertThat(stories.correct(take, house.ben, "x".repeat(1_001), "y"))
        .isInstanceOf(Publishing.Refused.class);
    assertThat(house.published.find(take.story()).orElseThrow().teaser().headline())
        .isEqualTo("Ship sinks");
  }

  @Test
  void listsThemByTheTitlesOwnMonth() {
    var take = house.out(world, "Mayor resigns");
    stories.correct(take, house.ben, "He resigned.", "He retires.");
    var month = YearMonth.from(title.day(house.now()));
    assertThat(corrections.months(title)).containsExactly(new Corrections.Month(month, 1));
    assertThat(corrections.in(title, month))
        .singleElement()
        .satisfies(
            corrected -> assertThat(corrected.story().headline()).isEqualTo("Mayor resigns"));
    assertThat(corrections.in(title, month.minusMonths(1))).isEmpty();
  }

  @Test
  void namesWhatReadersSeeChangedAndNoMore() {
    var take = house.out(world, "Rain fell");
    var id = take.story();
    assertThat(house.changesBy(() -> stories.correct(take, house.ben, "It rained.", "It hailed.")))
        .containsExactlyInAnyOrder(
            "newsroom:" + title.id().value(),
            id.bodyKey(),
            id.updatedKey(),
            "story:" + id.value() + "/corrections",
            "title:" + title.id().value() + "/corrections");
    var reads = new HashSet<String>();
    Reads.into(reads, () -> corrections.of(List.of(id)));
    assertThat(reads).containsExactly("story:" + id.value() + "/corrections");
  }

  @Test
  void theyGoAndComeBackWithTheirStory() {
    var take = house.out(world, "Fire out");
    stories.correct(take, house.ben, "It is out.", "It burns.");
    assertThat(house.changesBy(() -> stories.unpublish(take, house.ben, null)))
        .contains("title:" + title.id().value() + "/corrections");
    assertThat(corrections.months(title)).isEmpty();
    assertThat(house.changesBy(() -> stories.publish(take, house.ben)))
        .contains("title:" + title.id().value() + "/corrections");
    assertThat(corrections.months(title)).hasSize(1);
  }

  private Take mended(Take take, String headline) {
    stories.save(take, StoryHouse.content(world, headline), house.ada, null);
    return Take.of(house.story(take));
  }
}
