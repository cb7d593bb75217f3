package press.masthead.readership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import press.masthead.story.PublishedStories.Listing;
import press.masthead.story.Story;

/**
 * Finds the stories of each list that most have read; of equals the newer, then the one with the
 * higher id. Takes listings in any order and any number of portions and keeps only the best.
 */
final class Ranker {
  private static final Comparator<Candidate> BETTER =
      Comparator.comparingLong(Candidate::readers)
          .thenComparing(candidate -> candidate.listing().at())
          .thenComparingLong(candidate -> candidate.listing().story().value());

  private final Map<Story.Id, Long> readers;
  private final int length;
  private final Map<String, PriorityQueue<Candidate>> best = new TreeMap<>();

  /**
   * A ranker by those numbers of readers.
   *
   * @param length of a ranking at most
   */
  Ranker(Map<Story.Id, Long> readers, int length) {
    this.readers = readers;
    this.length = length;
  }

  private record Candidate(Listing listing, long readers) {}

  /** Those that anybody has read. */
  Set<Story.Id> stories() {
    return readers.keySet();
  }

  void add(Collection<Listing> listings) {
    listings.forEach(this::add);
  }

  /** By list, then place. */
  List<Ranked> ranking() {
    var ranking = new ArrayList<Ranked>();
    best.forEach((list, candidates) -> {
      var place = 0;
      for (var each : candidates.stream().sorted(BETTER.reversed()).toList()) {
        ranking.add(new Ranked(list, ++place, each.listing().story(), each.readers()));
      }
    });
    return ranking;
  }

  private void add(Listing listing) {
    var count = readers.getOrDefault(listing.story(), 0L);
    if (count == 0) {
      return;
    }
    var heap = best.computeIfAbsent(listing.list(), list -> new PriorityQueue<>(BETTER));
    heap.add(new Candidate(listing, count));
    if (heap.size() > length) {
      heap.remove();
    }
  }
}
