package press.masthead.delivery.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TagsTest {
  @Property(tries = 300)
  void everyChangeOfWhatAPageReadReachesIt(
      @ForAll("manyKeys") Set<String> reads, @ForAll @IntRange(min = 4, max = 256) int most) {
    var page = Tags.of(reads, most);
    assertThat(page).hasSizeLessThanOrEqualTo(most).contains(Tags.EVERYTHING);
    assertThat(reads)
        .allSatisfy(key -> assertThat(Tags.reaching(List.of(key))).containsAnyElementsOf(page));
  }

  @Provide
  Arbitrary<Set<String>> manyKeys() {
    var kind = Arbitraries.of("story", "title", "section", "picture", "author");
    var number = Arbitraries.longs().between(0, 5_000_000);
    var aspect = Arbitraries.of("", "/teaser", "/body", "/2026-11", "/topic:3");
    var numbered = Combinators.combine(kind, number, aspect).as((k, n, a) -> k + ":" + n + a);
    return Arbitraries.oneOf(numbered, Arbitraries.of("titles", "related", "address:1/a-slug"))
        .set()
        .ofMaxSize(900);
  }

  @Test
  void aPageOfFewKeysIsReachedByNothingElse() {
    var page = Tags.of(List.of("story:42/body", "section:7", "title:1/2026-11"), 32);
    for (var other : List.of("story:43/body", "story:42/teaser", "section:8", "title:1/2026-12")) {
      assertThat(Tags.reaching(List.of(other))).as(other).doesNotContainAnyElementsOf(page);
    }
  }

  @Test
  void aLongListIsReachedByItsNeighboursOnly() {
    var reads = teasers(6400, 7400);
    var page = Tags.of(reads, 32);
    assertThat(page).hasSize(18);
    assertThat(Tags.reaching(List.of("story:6401/body"))).doesNotContainAnyElementsOf(page);
    assertThat(Tags.reaching(List.of("story:9000/teaser"))).doesNotContainAnyElementsOf(page);
  }

  @Test
  void aPageOfAllTheArchiveIsReachedByAnything() {
    var scattered =
        LongStream.range(0, 900)
            .mapToObj(n -> "story:" + n * 5000 + "/teaser")
            .collect(Collectors.toSet());
    assertThat(Tags.of(scattered, 256)).containsExactlyInAnyOrder(Tags.EVERYTHING, Tags.ANY);
    assertThat(Tags.reaching(List.of("titles"))).contains(Tags.ANY);
  }

  @Test
  void everyPageDependsOnTheTitlesHosts() {
    assertThat(Tags.of(List.of(), 32)).containsAnyElementsOf(Tags.reaching(List.of("titles")));
  }

  @Test
  void isTheBeginningOfTheKeysHash() {
    // sha256sum of “titles” begins d9ad71b7e3; RFC 4648 base32 of those five bytes
    assertThat(Tags.of(List.of(), 32)).containsExactlyInAnyOrder("masthead", "3gwxdn7d");
  }

  @Test
  void tellsAHundredThousandStoriesApart() {
    var keys = teasers(0, 100_000);
    assertThat(Tags.of(keys, Integer.MAX_VALUE)).hasSizeGreaterThan(keys.size());
  }

  private static List<String> teasers(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "story:" + n + "/teaser").toList();
  }
}
