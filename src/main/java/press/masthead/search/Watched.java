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
  private final int most;
  private final Map<Asked, RelatedList> lists = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Asked> confirmed = new HashSet<>();
  private final Map<Long, Set<Asked>> byStory = new HashMap<>();
  private final Map<String, Set<Asked>> byTerm = new HashMap<>();

  Watched(int most) {
    this.most = most;
  }

  /** Watches a list; those that had to give way to it are returned. */
  synchronized List<Asked> put(Asked asked, RelatedList made) {
    remove(asked);
    lists.put(asked, made);
    byStory.computeIfAbsent(asked.story(), s -> new HashSet<>()).add(asked);
    made.terms().forEach(term -> byTerm.computeIfAbsent(term, t -> new HashSet<>()).add(asked));
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
    var made = lists.remove(asked);
    if (made != null) {
      byStory.computeIfPresent(asked.story(), (story, some) -> without(some, asked));
      made.terms()
          .forEach(term -> byTerm.computeIfPresent(term, (t, some) -> without(some, asked)));
    }
  }

  synchronized void clear() {
    lists.clear();
    confirmed.clear();
    byStory.clear();
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
    var touched = new HashSet<Asked>();
    lists.forEach((asked, made) -> {
      if (made.stories().contains(story) || shared.getOrDefault(asked, 0) >= made.shared()) {
        touched.add(asked);
      }
    });
    return touched;
  }

  private static @Nullable Set<Asked> without(Set<Asked> some, Asked asked) {
    some.remove(asked);
    return some.isEmpty() ? null : some;
  }
}
