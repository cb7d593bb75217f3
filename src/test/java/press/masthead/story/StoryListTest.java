package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.title.Section;

class StoryListTest {
  private static StoryHouse house;

  private Section world;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    world = house.section("Europe/London");
  }

  @Test
  void putsWhatWasSavedLastFirst() {
    var one = house.draft(world, "One");
    house.draft(world, "Two");
    assertThat(headlines("", null)).containsExactly("Two", "One");
    house.stories.save(one, StoryHouse.content(world, "One again"), house.ada, null);
    assertThat(headlines("", null)).containsExactly("One again", "Two");
  }

  @Test
  void findsByTheBeginningsOfWordsInAnyScript() {
    house.draft(world, "“Ferry’s” 8851e0ab: O'Hara’s run-down pier");
    house.draft(world, "金沢の加賀友禅、若い手へ");
    house.draft(world, "ميناء مفتوح");
    for (var words : List.of("ferry", "FERRY pier", "8851e0ab", "o'hara", "hara run", "down")) {
      assertThat(headlines(words, null)).as(words).hasSize(1);
    }
    assertThat(headlines("金沢", null)).hasSize(1);
    assertThat(headlines("مفتوح", null)).hasSize(1);
    for (var words : List.of("erry", "ferry boat", "' & | ! ( ) <-> \\ :*x")) {
      assertThat(headlines(words, null)).as(words).isEmpty();
    }
    assertThat(headlines(" ?! ", null)).hasSize(3);
  }

  @Test
  void forgetsWhatAHeadlineSaidBefore() {
    var take = house.draft(world, "Quarrel");
    house.stories.save(take, StoryHouse.content(world, "Peace"), house.ada, null);
    assertThat(headlines("quarrel", null)).isEmpty();
    assertThat(headlines("peace", null)).hasSize(1);
  }

  @Test
  void findsByNumberAndByState() {
    var take = house.draft(world, "Numbered");
    house.out(world, "Out");
    assertThat(headlines("" + take.story().value(), null)).containsExactly("Numbered");
    assertThat(headlines("", Story.State.PUBLISHED)).containsExactly("Out");
  }

  @Test
  void goesOnWhereItEnded() {
    for (int n = 1; n <= 5; n++) {
      house.draft(world, "Story " + n);
    }
    var first = house.stories.list(query("", null, null), 2);
    var more = house.stories.list(query("", null, first.getLast().place()), 9);
    assertThat(more)
        .extracting(StoryLine::headline)
        .containsExactly("Story 3", "Story 2", "Story 1");
  }

  private List<@Nullable String> headlines(String words, Story.@Nullable State state) {
    return house.stories.list(query(words, state, null), 10).stream()
        .<@Nullable String>map(StoryLine::headline)
        .toList();
  }

  private StoryQuery query(String words, Story.@Nullable State state, @Nullable Long before) {
    return new StoryQuery(List.of(world.title()), words, state, before);
  }
}
