package press.masthead.readership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.masthead.readership.ReadingHouse.stories;
import static press.masthead.readership.ReadingHouse.views;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import press.masthead.changelog.Reads;
import press.masthead.page.PageView;
import press.masthead.story.Story;
import press.masthead.title.Section;
import press.masthead.title.Title;

class ReadershipTest {
  private static final Instant LONG_AGO = Instant.parse("2018-11-15T15:02:00Z");
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

  private static ReadingHouse house;
  private static Readership readership;
  private static MostRead mostRead;

  private Title title;
  private Section.Id world;
  private Section.Id asia;

  @BeforeAll
  static void open() {
    house = new ReadingHouse();
    readership = house.readership();
    mostRead = house.get(MostRead.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    title = house.title();
    world = house.section(title, null, "World");
    asia = house.section(title, world, "Asia");
  }

  @Test
  void countsOncePerReaderStoryAndHour() {
    var story = story("Tide turns");
    var hour = now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS);
    readership.log(views(title, story, hour, 2));
    readership.log(views(title, story, hour.plus(59, ChronoUnit.MINUTES), 2));
    assertThat(house.readers(story)).isEqualTo(2);
    readership.log(views(title, story, hour.plus(1, ChronoUnit.HOURS), 2));
    assertThat(house.readers(story)).isEqualTo(4);
    assertThat(house.counted()).containsEntry(story, 4L);
  }

  @Test
  void countsPeopleAndTellsThemApartByAddressAndBrowser() throws Exception {
    var story = story("Tide turns");
    var views = house.get(StoryViews.class);
    views.count(view(story, "192.0.2.1", FIREFOX, ""));
    views.count(view(story, "192.0.2.1", FIREFOX, ""));
    views.count(view(story, "192.0.2.2", FIREFOX, ""));
    views.count(view(story, "192.0.2.2", FIREFOX.replace("145", "144"), ""));
    views.count(view(story, "192.0.2.3", "curl/8.14.1", ""));
    views.count(view(story, "192.0.2.4", FIREFOX, "prefetch;prerender"));
    views.count(new PageView(title.id(), "topic:" + story.value(), "192.0.2.5", FIREFOX, ""));
    eventually(() -> house.readers(story) == 3);
    Thread.sleep(1200);
    assertThat(house.readers(story)).isEqualTo(3);
  }

  @Test
  void pastReadingIsPutInOnce() {
    var story = story("Tide turns");
    var yesterday = now().minus(20, ChronoUnit.HOURS);
    readership.record(story, yesterday, 4500);
    readership.record(story, yesterday, 4500);
    assertThat(house.readers(story)).isEqualTo(4500);
  }

  @Test
  void refusesReadingInTheFutureAndOfNoStory() {
    var story = story("Tide turns");
    assertThatThrownBy(() -> readership.record(story, now().plusSeconds(60), 1))
        .hasMessageStartingWith("at: ");
    assertThatThrownBy(() -> readership.record(new Story.Id(987_654), LONG_AGO, 1))
        .hasMessage("story: no story 987654");
  }

  @Test
  void hasNothingToShowBeforeAnythingWasEverRanked() {
    house.sql().sql("delete from most_read_made").update();
    assertThat(mostRead.of(title.id()).entries()).isEmpty();
    assertThat(mostRead.of(title.id()).window()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void ranksWithinTheWindowByTitleAndBySectionWithAllBelowIt() {
    var sport = house.section(title, null, "Sport");
    var tide = story("Tide turns");
    var talks = house.story(title, world, "Talks resume", LONG_AGO);
    var match = house.story(title, sport, "Match drawn", LONG_AGO);
    readership.record(tide, now(), 3);
    readership.record(talks, now().minus(22, ChronoUnit.HOURS), 4);
    readership.record(talks, now().minus(26, ChronoUnit.HOURS), 90);
    readership.record(match, now(), 2);
    readership.rank();
    assertThat(stories(mostRead.of(title.id()))).containsExactly(talks, tide, match);
    assertThat(stories(mostRead.of(world))).containsExactly(talks, tide);
    assertThat(stories(mostRead.of(asia))).containsExactly(tide);
    assertThat(mostRead.of(asia).entries().getFirst().trail())
        .extracting(Section::name)
        .containsExactly("World", "Asia");
    assertThat(mostRead.of(house.title().id()).entries()).isEmpty();
    assertThat(mostRead.of(title.id()).window()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void anUnpublishedStoryIsGoneAtOnceAndTheNextOneMovesUp() {
    for (var n = 1; n <= 6; n++) {
      readership.record(story("Story " + n), now(), 10 * n);
    }
    readership.rank();
    var before = stories(mostRead.of(title.id()));
    assertThat(before).hasSize(5);
    house.unpublish(before.getFirst());
    var after = stories(mostRead.of(title.id()));
    assertThat(after).hasSize(5).startsWith(before.get(1)).doesNotContain(before.getFirst());
  }

  @Test
  void aPageDependsOnTheTeasersItShowsAndNotOnTheRanking() {
    for (var n = 1; n <= 7; n++) {
      readership.record(story("Story " + n), now(), 10 * n);
    }
    readership.rank();
    var reads = new HashSet<String>();
    var ranking = Reads.into(reads, () -> mostRead.of(title.id()));
    assertThat(reads)
        .containsAll(stories(ranking).stream().map(Story.Id::teaserKey).toList())
        .filteredOn(key -> key.endsWith("/teaser"))
        .hasSize(5);
  }

  @Test
  void oneNodeRanksAMinuteForAll() {
    readership.rank();
    var first = mostRead.of(title.id()).asOf();
    readership.rankIfDue();
    assertThat(mostRead.of(title.id()).asOf()).isEqualTo(first);
    house.clock.forward(Duration.ofMinutes(1));
    readership.rankIfDue();
    assertThat(mostRead.of(title.id()).asOf()).isAfter(first);
  }

  @Test
  void verifiesAndMakesCountsAgain() {
    var story = story("Tide turns");
    readership.record(story, now(), 3);
    assertThat(readership.verify().differences()).isZero();
    house
        .sql()
        .sql("update story_hour set readers = 1 where story_id = :id")
        .param("id", story.value())
        .update();
    var found = readership.verify();
    assertThat(found.hours()).isEqualTo(1);
    readership.recount();
    assertThat(readership.verify().differences()).isZero();
    assertThat(stories(mostRead.of(title.id()))).containsExactly(story);
  }

  @Test
  void twoNodesWriteTheSameViewsAtTheSameTimeAndCountThemOnce() throws Exception {
    var story = story("Tide turns");
    var other = story("Talks resume");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var node = new ReadingHouse(house.database)) {
      for (var round = 0; round < 20; round++) {
        var at = now().minus(round % 5, ChronoUnit.HOURS);
        var batch = views(title, story, at, 100 + round);
        batch.addAll(views(title, other, at, 50 + round));
        var reversed = batch.reversed();
        var here = threads.submit(() -> readership.log(batch));
        var there = threads.submit(() -> node.readership().log(reversed));
        here.get();
        there.get();
      }
    }
    assertThat(house.readers(story)).isEqualTo(115 + 116 + 117 + 118 + 119);
    assertThat(readership.verify().hours()).isZero();
  }

  @Test
  void dropsTheLogAndTheSecretsOfDaysThatAreOver() throws Exception {
    var story = story("Tide turns");
    readership.record(story, now().minus(Duration.ofDays(31)), 3);
    readership.record(story, now().minus(Duration.ofDays(29)), 2);
    house.get(SaltTable.class).get(Salts.day(now().minus(Duration.ofDays(1))));
    house.get(SaltTable.class).get(Salts.day(now()));
    house.get(RankingRounds.class).go();
    assertThat(house.readers(story)).isEqualTo(2);
    assertThat(readership.verify().hours()).isZero();
    assertThat(
            house
                .sql()
                .sql("select count(*) from reader_salt where day < :day")
                .param("day", Salts.day(now().minus(Duration.ofMinutes(10))))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void allNodesShareTheSecretOfADay() {
    var today = Salts.day(now());
    try (var node = new ReadingHouse(house.database)) {
      assertThat(node.get(SaltTable.class).get(today))
          .hasSize(32)
          .isEqualTo(house.get(SaltTable.class).get(today));
    }
  }

  @Test
  void theListNamesPlaceHeadlineSectionAndTime() {
    var story = story("This opening of a hotel in a pit took everyone by complete surprise");
    readership.record(story, now(), 1);
    readership.rank();
    var page = new StaticTemplates().readershipMostRead(mostRead.list(title, world)).render();
    assertThat(page)
        .contains(
            "data-most-read=\"/most-read?section=" + world.value() + "\"",
            ">This opening of a hotel in a pit took everyone by …</a>",
            "<a href=\"/world\">World</a>",
            "<a href=\"/world/asia\">Asia</a>",
            "In the last 24 hours, as of <time datetime=\"")
        .containsPattern("World</a>\\s*/\\s*<a");
  }

  @Test
  void theListComesByItselfForAMinute() {
    readership.record(story("Ferries run again"), now(), 1);
    readership.rank();
    var answer = ask(null);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getHeaders().getCacheControl()).isEqualTo("max-age=60, public");
    assertThat(requireNonNull(answer.getBody()).render()).contains("Ferries run again");
    assertThat(requireNonNull(ask(world.value()).getBody()).render()).contains("Ferries run again");
  }

  @Test
  void thereIsNoListOfAnotherTitlesSection() {
    var elsewhere = house.section(house.title(), null, "Elsewhere");
    assertThat(ask(elsewhere.value()).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void anEmptyListShowsNothing() {
    var page = new StaticTemplates().readershipMostRead(mostRead.list(title)).render();
    assertThat(page.strip()).isEqualTo("<div hidden data-most-read=\"/most-read\"></div>");
  }

  private ResponseEntity<JteModel> ask(@Nullable Long section) {
    var request = new MockHttpServletRequest();
    request.setServerName(title.hosts().getFirst());
    return house.get(MostReadController.class).get(request, section);
  }

  private PageView view(Story.Id story, String address, String agent, String purpose) {
    return new PageView(title.id(), "story:" + story.value(), address, agent, purpose);
  }

  private Story.Id story(String headline) {
    return house.story(title, asia, headline, LONG_AGO);
  }

  private static Instant now() {
    return house.clock.instant();
  }

  private static void eventually(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    for (var n = 0; n < 100 && !condition.getAsBoolean(); n++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
