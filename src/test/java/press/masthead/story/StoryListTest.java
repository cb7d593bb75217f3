package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.staff.Member;
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

  @Test
  void findsByWhoSavedIt() {
    var one = house.draft(world, "One");
    house.draft(world, "Two");
    house.stories.save(one, StoryHouse.content(world, "One, better"), house.ben, null);
    assertThat(found(asked(null, "", house.ben, Set.of()))).containsExactly("One, better");
    assertThat(found(asked(null, "", house.ada, Set.of()))).containsExactly("One, better", "Two");
  }

  @Test
  void findsByTheNamesInAByline() {
    byline("By both", "Ada Marsh", "Zoë O'Hara");
    byline("By one", "Ada Vane");
    byline("By an agency", "灯台通信");
    house.draft(world, "By nobody");
    assertThat(found(asked(null, "ada", null, Set.of()))).containsExactly("By one", "By both");
    assertThat(found(asked(null, "hara zoë", null, Set.of()))).containsExactly("By both");
    assertThat(found(asked(null, "灯台", null, Set.of()))).containsExactly("By an agency");
    assertThat(found(asked(null, "name", null, Set.of()))).isEmpty();
  }

  @Test
  void findsByKindAndSection() {
    var elsewhere = house.section("Europe/London");
    house.draft(world, "News here");
    var brief = StoryHouse.content(world, "Brief here").withKind(Kind.BRIEF);
    house.stories.draft(world.title(), brief, house.ada);
    assertThat(found(asked(Kind.BRIEF, "", null, Set.of()))).containsExactly("Brief here");
    assertThat(found(asked(Kind.NEWS, "", null, Set.of()))).containsExactly("News here");
    assertThat(found(asked(null, "", null, Set.of(world.id()))))
        .containsExactly("Brief here", "News here");
    assertThat(found(asked(null, "", null, Set.of(elsewhere.id())))).isEmpty();
  }

  private void byline(String headline, String... names) {
    var credits = Arrays.stream(names).map(name -> new Content.Credit(name, null)).toList();
    var content = StoryHouse.content(world, headline).withByline(credits);
    house.stories.draft(world.title(), content, house.ada);
  }

  private StoryQuery asked(
      @Nullable Kind kind, String byline, Member.@Nullable Id who, Set<Section.Id> sections) {
    var titles = List.of(world.title());
    return new StoryQuery(titles, "", null, kind, byline, who, sections, null, null, null, null);
  }

  private static List<@Nullable String> found(StoryQuery query) {
    return house.stories.list(query, 10).stream()
        .<@Nullable String>map(StoryLine::headline)
        .toList();
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
