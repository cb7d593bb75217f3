package press.masthead.readership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.masthead.story.Story;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Title;

class ViewWriterTest {
  private static final Story.Id STORY = new Story.Id(42);

  /** One hour throughout, whenever the test runs. */
  private final Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS);

  @Test
  void closingWritesWhatIsWaiting() {
    var database = TestDatabase.create();
    try (var house = new ReadingHouse(database)) {
      hand(house, 1, 300);
    }
    try (var again = new ReadingHouse(database)) {
      assertThat(again.readers(STORY)).isEqualTo(300);
      hand(again, 250, 350);
      again.get(ViewWriter.class).stop();
      assertThat(again.readers(STORY)).isEqualTo(350);
    }
  }

  @Test
  void losesNothingWhileTheDatabaseIsAway() throws Exception {
    try (var house = new ReadingHouse()) {
      house.sql().sql("alter table page_view rename to away").update();
      hand(house, 1, 2500);
      Thread.sleep(2500);
      house.sql().sql("alter table away rename to page_view").update();
      for (var n = 0; n < 100 && house.readers(STORY) < 2500; n++) {
        Thread.sleep(100);
      }
      assertThat(house.readers(STORY)).isEqualTo(2500);
      assertThat(house.counted()).containsEntry(STORY, 2500L);
    }
  }

  @Test
  void theQueueTakesNoMoreThanItsBoundAndCountsTheRest() {
    var queue = new ViewQueue(10);
    IntStream.rangeClosed(1, 14).forEach(n -> queue.offer(arrival(n)));
    assertThat(queue.size()).isEqualTo(10);
    var taken = queue.take(4);
    assertThat(taken).extracting(Arrival::address).containsExactly("1", "2", "3", "4");
    assertThat(queue.offer(arrival(15))).isZero();
    queue.done(4);
    assertThat(queue.offer(arrival(16))).isEqualTo(7);
    assertThat(queue.takeDropped()).isEqualTo(5);
    assertThat(queue.takeDropped()).isZero();
  }

  @Test
  void keepsNoMoreOfABrowsersNameThanItNeeds() {
    var view =
        new press.masthead.page.PageView(
            new Title.Id(1), "story:42", "192.0.2.1", "Mozilla/5.0 ".repeat(2000), "");
    assertThat(Arrival.of(STORY, view, noon).agent()).hasSize(Arrival.LONGEST_AGENT);
  }

  private void hand(ReadingHouse house, int first, int last) {
    var writer = house.get(ViewWriter.class);
    IntStream.rangeClosed(first, last).forEach(n -> writer.hand(arrival(n)));
  }

  private Arrival arrival(int reader) {
    return new Arrival(STORY, new Title.Id(1), noon, String.valueOf(reader), "Mozilla/5.0");
  }
}
