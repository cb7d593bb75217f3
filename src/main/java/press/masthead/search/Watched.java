package press.masthead.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.masthead.search.RelatedLists.Asked;

/** The related lists that pages may be showing, at most so many, by story and by term. */
final class Watched {
  /** A story, and most terms, have one list or two; a set would have room for sixteen. */
  private static final int FEW = 2;

  private final int most;
  private final Map<Asked, RelatedList> lists = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Asked, Integer> enough = new HashMap<>();
  private final Set<Asked> confirmed = new HashSet<>();
  private final Map<Long, Set<Asked>> byStory = new HashMap<>();
  private final Map<Long, Set<Asked>> byShown = new HashMap<>();
  private final Map<String, Set<Asked>> byTerm = new HashMap<>();

  Watched(int most) {
    this.most = most;
  }

  /** Watches a list; those that had to give way to it are returned. */
  synchronized List<Asked> put(Asked asked, RelatedList made) {
    remove(asked);
    lists.put(asked, made);
    enough.put(asked, made.shared());
    add(byStory, asked.story(), asked);
    made.stories().forEach(shown -> add(byShown, shown, asked));
    made.terms().forEach(term -> add(byTerm, term, asked));
    var dropped = new ArrayList<Asked>();
    while (lists.size() > most) {
      var oldest = lists.keySet().iterator().next();
      dropped.add(oldest);
      remove(oldest);
    }
    return dropped;
  }

  /** The index has not changed since {@code made} was made of it, or not in a way that matters. */
  synchronized void confirm(Asked asked, RelatedList made) {
    if (lists.get(asked) == made) {
      confirmed.add(asked);
    }
  }

  /** As it was confirmed; null if it was not. */
  synchronized @Nullable RelatedList confirmed(Asked asked) {
    return confirmed.contains(asked) ? lists.get(asked) : null;
  }

  synchronized @Nullable RelatedList get(Asked asked) {
    return lists.get(asked);
  }

  synchronized void remove(Asked asked) {
    confirmed.remove(asked);
    enough.remove(asked);
    var made = lists.remove(asked);
    if (made != null) {
      remove(byStory, asked.story(), asked);
      made.stories().forEach(shown -> remove(byShown, shown, asked));
      made.terms().forEach(term -> remove(byTerm, term, asked));
    }
  }

  synchronized void clear() {
    lists.clear();
    enough.clear();
    confirmed.clear();
    byStory.clear();
    byShown.clear();
    byTerm.clear();
  }

  synchronized boolean isEmpty() {
    return lists.isEmpty();
  }

  /** The lists of a story itself. */
  synchronized List<Asked> of(long story) {
    return List.copyOf(byStory.getOrDefault(story, Set.of()));
  }

  /** The lists that hold a story, and those it shares enough terms with to be found for. */
  synchronized Set<Asked> touchedBy(long story, Set<String> terms) {
    var shared = new HashMap<Asked, Integer>();
    for (var term : terms) {
      byTerm.getOrDefault(term, Set.of()).forEach(asked -> shared.merge(asked, 1, Integer::sum));
    }
    var touched = new HashSet<>(byShown.getOrDefault(story, Set.of()));
    shared.forEach((asked, times) -> {
      if (times >= enough.getOrDefault(asked, 1)) {
        touched.add(asked);
      }
    });
    return touched;
  }

  private static <K> void add(Map<K, Set<Asked>> by, K key, Asked asked) {
    by.computeIfAbsent(key, k -> new HashSet<>(FEW)).add(asked);
  }

  private static <K> void remove(Map<K, Set<Asked>> by, K key, Asked asked) {
    by.computeIfPresent(
        key,
        (k, some) -> {
          some.remove(asked);
          return some.isEmpty() ? null : some;
        });
  }
}
