package press.masthead.readership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import org.junit.jupiter.api.Test;
import press.masthead.story.PublishedStories.Listing;
import press.masthead.story.Story;

class RankerTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void ranksByReadersThenTheNewerThenTheHigherId() {
    var ranker = new Ranker(Map.of(id(1), 5L, id(2), 9L, id(3), 5L, id(4), 5L), 10);
    ranker.add(
        List.of(
            new Listing(id(1), "title:1", NOON.plusSeconds(1)),
            new Listing(id(2), "title:1", NOON.minusSeconds(9)),
            new Listing(id(3), "title:1", NOON),
            new Listing(id(4), "title:1", NOON)));
    assertThat(ranker.ranking())
        .extracting(Ranked::story)
        .containsExactly(id(2), id(1), id(4), id(3));
    assertThat(ranker.ranking()).extracting(Ranked::place).containsExactly(1, 2, 3, 4);
  }

  @Test
  void leavesOutWhatNobodyRead() {
    var ranker = new Ranker(Map.of(), 10);
    ranker.add(List.of(new Listing(id(1), "title:1", NOON)));
    assertThat(ranker.ranking()).isEmpty();
  }

  @Property(tries = 300)
  void isTheSortedListWhateverTheOrderAndPortions(
      @ForAll("standings") List<Standing> standings,
      @ForAll @IntRange(min = 1, max = 7) int length,
      @ForAll long seed) {
    var ranker = new Ranker(readers(standings), length);
    var shuffled = new ArrayList<>(standings);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.forEach(standing -> ranker.add(List.of(standing.listing())));
    assertThat(ranker.ranking()).extracting(Ranked::story).isEqualTo(sorted(standings, length));
  }

  record Standing(Listing listing, long readers) {}

  @Provide
  Arbitrary<List<Standing>> standings() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 40),
            Arbitraries.integers().between(0, 3),
            Arbitraries.longs().between(1, 4))
        .as((story, hours, readers) ->
            new Standing(
                new Listing(id(story), "section:7", NOON.plusSeconds(3600L * hours)), readers))
        .list()
        .uniqueElements(standing -> standing.listing().story())
        .ofMaxSize(30);
  }

  private static List<Story.Id> sorted(List<Standing> standings, int length) {
    return standings.stream()
        .sorted(
            Comparator.comparing(Standing::readers)
                .thenComparing(standing -> standing.listing().at())
                .thenComparing(standing -> standing.listing().story().value())
                .reversed())
        .limit(length)
        .map(standing -> standing.listing().story())
        .toList();
  }

  private static Map<Story.Id, Long> readers(List<Standing> standings) {
    return standings.stream()
        .collect(Collectors.toMap(each -> each.listing().story(), Standing::readers));
  }

  private static Story.Id id(long value) {
    return new Story.Id(value);
  }
}
