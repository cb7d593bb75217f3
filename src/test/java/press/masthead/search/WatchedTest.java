package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.masthead.search.Gist.Significant;
import press.masthead.search.RelatedLists.Asked;

class WatchedTest {
  private final Watched watched = new Watched(2);

  @Test
  void whatWasAskedForLongestAgoGivesWay() {
    assertThat(watched.put(asked(1), made(9, "dam"))).isEmpty();
    assertThat(watched.put(asked(2), made(9, "dam"))).isEmpty();
    assertThat(watched.get(asked(1))).isNotNull();
    assertThat(watched.put(asked(3), made(9, "dam"))).containsExactly(asked(2));
    assertThat(watched.touchedBy(9, Set.of())).containsExactlyInAnyOrder(asked(1), asked(3));
  }

  @Test
  void aStoryTouchesTheListsThatItSharesEnoughTermsWith() {
    watched.put(asked(1), made(9, "dam", "weir", "turbine"));
    assertThat(watched.touchedBy(8, Set.of("dam", "weir"))).containsExactly(asked(1));
    assertThat(watched.touchedBy(8, Set.of("dam", "fair"))).isEmpty();
  }

  @Test
  void noTermsAreSharedByNobody() {
    watched.put(asked(1), made(9));
    assertThat(watched.touchedBy(8, Set.of("dam"))).isEmpty();
    assertThat(watched.touchedBy(9, Set.of())).containsExactly(asked(1));
  }

  @ParameterizedTest
  @CsvSource({"256,2730", "1024,10000", "16384,10000"})
  void allOfThemTakeASixteenthOfTheHeapAtMost(long megabytes, int most) {
    assertThat(RelatedLists.most(megabytes << 20)).isEqualTo(most);
  }

  private static Asked asked(long story) {
    return new Asked(story, Set.of(), 3);
  }

  private static RelatedList made(long found, String... terms) {
    var gist = new Gist(List.of(terms).stream().map(term -> new Significant(term, 1, 1)).toList());
    return new RelatedList(
        gist, Instant.EPOCH, "", 1, 1, new RelatedList.Found(List.of(found), Set.of(), 0, 0));
  }
}
