package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.changelog.Reads;
import press.masthead.title.Section;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Which months and days hold stories, and who is told when that changes. */
class CalendarTest {
  private static final YearMonth MAY = YearMonth.of(2011, 5);
  private static StoryHouse house;

  private Section section;
  private Title title;
  private String list;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void found() {
    section = house.section("Africa/Johannesburg");
    title = house.modules.get(Titles.class).get(section.title());
    list = PublishedStories.list(title.id());
  }

  @Test
  void countsByTheTitlesOwnCalendar() {
    publish("One", "2011-05-31T21:59:00Z");
    publish("Two", "2011-05-31T22:00:00Z");
    assertThat(house.published.months(title.id()))
        .containsExactly(
            new PublishedStories.Month(YearMonth.of(2011, 6), 1),
            new PublishedStories.Month(MAY, 1));
    assertThat(house.published.days(title.id(), MAY))
        .containsExactly(new PublishedStories.Day(MAY.atEndOfMonth(), 1));
    assertThat(house.published.on(title, MAY.atEndOfMonth()))
        .extracting(Teaser::headline)
        .containsExactly("One");
    assertThat(house.published.placesOn(title, LocalDate.of(2011, 6, 1))).hasSize(1);
    assertThat(house.published.month(title.id(), MAY))
        .contains(
            new PublishedStories.MonthBetween(
                new PublishedStories.Month(MAY, 1), null, YearMonth.of(2011, 6)));
    assertThat(house.published.month(title.id(), MAY.plusMonths(2))).isEmpty();
  }

  @Test
  void namesMonthsAndDaysOnlyWhenOneComesOrGoes() {
    assertThat(calendarKeys(() -> publish("First", "2011-05-03T10:00:00Z")))
        .containsExactlyInAnyOrder("", "/2011-05", "/2011-05-03", "/months", "/days");
    assertThat(calendarKeys(() -> publish("Second", "2011-05-03T11:00:00Z")))
        .containsExactlyInAnyOrder("", "/2011-05", "/2011-05-03");
    var third = publish("Third", "2011-05-04T10:00:00Z");
    assertThat(calendarKeys(() -> house.stories.unpublish(third, house.ben)))
        .containsExactlyInAnyOrder("", "/2011-05", "/2011-05-04", "/days");
    assertThat(calendarKeys(() -> house.stories.publish(third, house.ben)))
        .containsExactlyInAnyOrder("", "/2011-05", "/2011-05-04", "/days");
    assertThat(calendarKeys(() -> publish("Fourth", "2011-06-04T10:00:00Z")))
        .containsExactlyInAnyOrder("", "/2011-06", "/2011-06-04", "/months", "/days");
  }

  @Test
  void anotherDateTakesAStoryFromOneDayToAnother() {
    publish("Stays", "2011-05-03T10:00:00Z");
    var moved = publish("Moves", "2011-05-03T11:00:00Z");
    var to = new Stories.Dates(Instant.parse("2011-06-04T10:00:00Z"), null);
    assertThat(calendarKeys(() -> house.stories.update(moved, house.ben, to)))
        .containsExactlyInAnyOrder(
            "", "/2011-05", "/2011-05-03", "/2011-06", "/2011-06-04", "/months", "/days");
    assertThat(house.published.days(title.id(), MAY))
        .containsExactly(new PublishedStories.Day(LocalDate.of(2011, 5, 3), 1));
    assertThat(house.published.days(title.id(), YearMonth.of(2011, 6))).hasSize(1);
  }

  @Test
  void partsAFullMonthIntoItsDaysAndSaysSoWhenItGetsFull() {
    publish("Of June", "2011-06-04T10:00:00Z");
    takeOver(499, "2011-05-01T10:00:00Z", Duration.ofMinutes(1));
    publish("The last that goes in", "2011-05-02T10:00:00Z");
    assertThat(house.published.periods(title.id())).containsExactly(YearMonth.of(2011, 6), MAY);
    var reads = new HashSet<String>();
    Reads.into(reads, () -> house.published.periods(title.id()));

    assertThat(changes(() -> publish("One too many", "2011-05-02T11:00:00Z")))
        .containsAnyElementsOf(reads);
    assertThat(house.published.periods(title.id()))
        .containsExactly(YearMonth.of(2011, 6), MAY.atDay(2), MAY.atDay(1));
    assertThat(changes(() -> publish("One more", "2011-05-02T12:00:00Z")))
        .doesNotContainAnyElementsOf(reads);
    assertThat(changes(() -> takeOver(2, "2011-05-07T10:00:00Z", Duration.ofMinutes(1))))
        .containsAnyElementsOf(reads);
  }

  private Story.Id publish(String headline, String at) {
    var content = StoryHouse.content(section, headline);
    var id = house.stories.draft(title.id(), content, house.ada);
    house.stories.publish(id, house.ben, new Stories.Dates(Instant.parse(at), null));
    return id;
  }

  private void takeOver(int stories, String from, Duration apart) {
    var first = Instant.parse(from);
    var old =
        IntStream.range(0, stories)
            .mapToObj(n ->
                new Backlog.Old(
                    StoryHouse.content(section, "Of many " + n),
                    new Stories.Dates(first.plus(apart.multipliedBy(n)), null)))
            .toList();
    house.modules.get(Backlog.class).takeOver(title.id(), List.copyOf(old), house.ada);
  }

  /** What the write says of this title's lists, without the title's name in front. */
  private Set<String> calendarKeys(Runnable write) {
    var keys = new HashSet<String>();
    for (var key : changes(write)) {
      if (key.startsWith(list)) {
        keys.add(key.substring(list.length()));
      }
    }
    return keys;
  }

  private static List<String> changes(Runnable write) {
    var sql = house.modules.sql();
    var last = sql.sql("select coalesce(max(id), 0) from change").query(Long.class).single();
    write.run();
    return sql.sql("select unnest(keys) as key from change where id > :last")
        .param("last", last)
        .query((row, n) -> row.getString("key"))
        .list();
  }
}
