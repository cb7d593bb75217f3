package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.changelog.Reads;
import press.masthead.title.Section;

class WithdrawingTest {
  private static StoryHouse house;
  private static Stories stories;

  private Section world;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
    stories = house.stories;
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    world = house.section("Europe/Lisbon");
  }

  @Test
  void aKilledStoryIsNowhereAndAnsweredForWhereverItWas() {
    var take = house.out(world, "Wrong from end to end");
    var path = house.published.find(take.story()).orElseThrow().teaser().path();
    stories.addFormerPath(take.story(), "/old/wrong.html");
    assertThat(stories.kill(take, house.ben, "It is not our story", " We were misled. "))
        .isEqualTo(new Publishing.Withdrawn(take.story()));
    assertThat(house.published.find(take.story())).isEmpty();
    assertThat(house.published.newest(PublishedStories.list(world.title()), 10)).isEmpty();
    assertThat(house.published.newest(world.key(), 10)).isEmpty();
    assertThat(house.published.months(world.title())).isEmpty();
    for (var address :
        new String[] {path.substring(path.lastIndexOf('/') + 1), "/old/wrong.html"}) {
      assertThat(house.published.notice(world.title(), address))
          .hasValueSatisfying(notice -> {
            assertThat(notice.words()).isEqualTo("We were misled.");
            assertThat(notice.legal()).isFalse();
          });
    }
    assertThat(stories.history(take.story()).getFirst().reason()).isEqualTo("It is not our story");
  }

  @Test
  void wantsAReason() {
    var take = house.out(world, "No reason given");
    assertThat(stories.kill(take, house.ben, " ", null)).isInstanceOf(Publishing.Refused.class);
    assertThat(stories.takeDown(take, house.ben, "")).isInstanceOf(Publishing.Refused.class);
    assertThat(house.published.find(take.story())).isPresent();
  }

  @Test
  void isForGood() {
    var take = house.out(world, "Over");
    stories.kill(take, house.ben, "wrong", null);
    for (var outcome :
        new Publishing[] {
          stories.publish(take, house.ben),
          stories.unspike(take, house.ben),
          stories.kill(take, house.ben, "again", null),
          stories.save(take, StoryHouse.content(world, "Again"), house.ben, null)
        }) {
      assertThat(outcome).isInstanceOf(Publishing.Refused.class);
    }
    assertThat(stories.takeDown(take, house.ben, "court order"))
        .isInstanceOf(Publishing.Withdrawn.class);
    var address = "%s-over".formatted(day(take));
    assertThat(house.published.notice(world.title(), address).orElseThrow().legal()).isTrue();
    assertThat(stories.takeDown(take, house.ben, "once more"))
        .isInstanceOf(Publishing.Refused.class);
  }

  @Test
  void alsoReachesAStoryThatIsNotOutAnyMore() {
    var take = house.out(world, "Gone before");
    stories.unpublish(take, house.ben, null);
    var address = "%s-gone-before".formatted(day(take));
    var reads = new HashSet<String>();
    Reads.into(reads, () -> house.published.find(world.title(), address, "/world/" + address));
    assertThat(house.published.notice(world.title(), address)).isEmpty();
    assertThat(house.changesBy(() -> stories.kill(take, house.ben, "wrong", null)))
        .containsAnyElementsOf(reads);
    assertThat(house.published.notice(world.title(), address)).isPresent();
  }

  @Test
  void doesNotReachWhatNeverCameOut() {
    var take = house.draft(world, "Never out");
    assertThat(stories.kill(take, house.ben, "wrong", null))
        .isEqualTo(
            new Publishing.Refused(
                List.of(new Publishing.Problem("state", "a draft cannot be killed"))));
    assertThat(stories.receipt(take.story())).isEmpty();
  }

  @Test
  void doesNotWaitForWhoSavesMeanwhile() {
    var take = house.out(world, "Urgent");
    stories.save(take, StoryHouse.content(world, "Urgent, mended"), house.ada, null);
    assertThat(stories.kill(take, house.ben, "wrong", null))
        .isInstanceOf(Publishing.Withdrawn.class);
  }

  @Test
  void isDoneOnceByWhoeverComesFirst() throws Exception {
    var take = house.out(world, "Two editors");
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var kills =
          IntStream.range(0, 4)
              .<Callable<Publishing>>mapToObj(
                  n -> () -> stories.kill(take, house.ben, "wrong", "Words " + n))
              .toList();
      assertThat(people.invokeAll(kills).stream().map(Future::resultNow).toList())
          .filteredOn(Publishing.Withdrawn.class::isInstance)
          .hasSize(1);
    }
    assertThat(stories.history(take.story())).extracting(Move::verb).containsOnlyOnce(Verb.KILL);
  }

  @Test
  void givesAReceiptThatThisNodeCompletes() throws Exception {
    var take = house.out(world, "To be receipted");
    var before = house.now();
    stories.kill(take, house.ben, "wrong", null);
    var receipt = stories.receipt(take.story()).orElseThrow();
    assertThat(receipt.lines())
        .extracting(Receipt.Line::copy)
        .contains(
            Receipt.Copy.STORY,
            Receipt.Copy.FRONTS,
            Receipt.Copy.LISTS,
            Receipt.Copy.FEEDS,
            Receipt.Copy.SITEMAPS,
            Receipt.Copy.MOST_READ,
            Receipt.Copy.RELATED,
            Receipt.Copy.COMMENTS,
            Receipt.Copy.PAGES,
            Receipt.Copy.SEARCH)
        .doesNotContain(Receipt.Copy.CDN);
    for (int n = 0; n < 200 && !receipt.isComplete(); n++) {
      Thread.sleep(50);
      receipt = stories.receipt(take.story()).orElseThrow();
    }
    assertThat(receipt.isComplete()).isTrue();
    assertThat(receipt.lines())
        .allSatisfy(line ->
            assertThat(line.clearedAt()).isBetween(before, before.plus(Duration.ofSeconds(10))));
  }

  @Test
  void awaitsTheCdnWhereThereIsOne() {
    house
        .modules
        .sql()
        .sql("insert into change_cursor (consumer, xid, id) values ('cdn', '0', 0)")
        .update();
    try {
      var take = house.out(world, "Also outside");
      stories.kill(take, house.ben, "wrong", null);
      var receipts = house.modules.get(Receipts.class);
      assertThat(cdn(take).clearedAt()).isNull();
      receipts.cleared(Set.of("story:0/withdrawn", "story:1/body"), Receipt.Copy.CDN);
      assertThat(cdn(take).clearedAt()).isNull();
      receipts.cleared(Set.of("story:" + take.story().value() + "/withdrawn"), Receipt.Copy.CDN);
      assertThat(cdn(take).clearedAt()).isNotNull();
    } finally {
      house.modules.sql().sql("delete from change_cursor where consumer = 'cdn'").update();
    }
  }

  private static Receipt.Line cdn(Take take) {
    return stories.receipt(take.story()).orElseThrow().lines().stream()
        .filter(line -> line.copy() == Receipt.Copy.CDN)
        .findFirst()
        .orElseThrow();
  }

  private static String day(Take take) {
    var first = house.story(take).firstPublished();
    return Objects.requireNonNull(first)
        .atZone(ZoneId.of("Europe/Lisbon"))
        .toLocalDate()
        .toString();
  }
}
