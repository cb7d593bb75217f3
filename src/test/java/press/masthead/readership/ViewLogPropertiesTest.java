package press.masthead.readership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** However views come in, the log's count is the one that a set would have. */
class ViewLogPropertiesTest {
  private static @Nullable ReadingHouse house;

  @AfterContainer
  static void close() {
    if (house != null) {
      house.close();
    }
  }

  @Property(tries = 40)
  void orderAndRepetitionOfBatchesChangeNothing(
      @ForAll("views") List<LoggedView> views,
      @ForAll @IntRange(min = 1, max = 20) int batch,
      @ForAll long seed) {
    var open = open();
    open.sql().sql("truncate page_view, story_hour").update();
    var readership = open.readership();
    batches(views, batch, new Random(seed)).forEach(readership::log);
    assertThat(open.counted()).isEqualTo(distinct(views));
    assertThat(readership.verify().differences()).isZero();
    assertThat(readership.verify().views()).isEqualTo(total(distinct(views)));
  }

  @Provide
  Arbitrary<List<LoggedView>> views() {
    var start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
    return Combinators.combine(
            Arbitraries.longs().between(1, 5),
            Arbitraries.integers().between(0, 3 * 60),
            Arbitraries.integers().between(1, 6))
        .as((story, minutes, reader) ->
            new LoggedView(
                new Story.Id(story),
                new Title.Id(1),
                start.plus(Duration.ofMinutes(minutes)),
                ReaderHash.numbered(reader)))
        .list()
        .ofMaxSize(80);
  }

  /** Every view at least once, some batches twice, in any order. */
  private static List<List<LoggedView>> batches(List<LoggedView> views, int size, Random random) {
    var shuffled = new ArrayList<>(views);
    Collections.shuffle(shuffled, random);
    var batches = new ArrayList<List<LoggedView>>();
    for (var first = 0; first < shuffled.size(); first += size) {
      var batch = shuffled.subList(first, Math.min(first + size, shuffled.size()));
      batches.add(batch);
      if (random.nextBoolean()) {
        batches.add(batch);
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static Map<Story.Id, Long> distinct(List<LoggedView> views) {
    record Key(Story.Id story, Instant hour, ReaderHash reader) {}
    return views.stream()
        .map(view -> new Key(view.story(), view.at().truncatedTo(ChronoUnit.HOURS), view.reader()))
        .distinct()
        .collect(Collectors.groupingBy(Key::story, Collectors.counting()));
  }

  private static long total(Map<Story.Id, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static ReadingHouse open() {
    if (house == null) {
      house = new ReadingHouse();
    }
    return house;
  }
}
