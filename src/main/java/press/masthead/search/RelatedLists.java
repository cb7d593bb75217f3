package press.masthead.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;
import press.masthead.page.KeptPages;

/**
 * Which stories are related, and which pages to forget when that changes.
 *
 * <p>A page that shows such a list depends on an index, not on rows that could be named. So every
 * list that was handed out is watched, with the terms it was found by. When a story has been
 * indexed or removed, the lists that hold it and those whose terms it has enough of are made again;
 * where the outcome is another, the page is forgotten. A list that was made while the index changed
 * is made again too: the count of changes goes up after they can be found and before the watched
 * lists are looked through, so one of the two notices.
 */
@Component
class RelatedLists {
  /** What every page with such a list depends on, for when all of them may have changed. */
  static final String ANY = "related";

  private static final int TRIES = 5;
  private static final int MOST_WATCHED = 10_000;

  /** A list takes some six kilobytes: all of them a sixteenth of the heap at most. */
  private static final long HEAP_FOR_ONE = 16 * 6 * 1024;

  private final KeptPages pages;
  private final Watched watched = new Watched(most(Runtime.getRuntime().maxMemory()));
  private final AtomicLong changes = new AtomicLong();

  RelatedLists(KeptPages pages) {
    this.pages = pages;
  }

  /** What is asked for: the list of that story, at most so many, without those. */
  record Asked(long story, Set<Long> without, int limit) {
    Asked {
      without = Set.copyOf(without);
    }
  }

  static int most(long heap) {
    return (int) Math.clamp(heap / HEAP_FOR_ONE, 1, MOST_WATCHED);
  }

  static String key(long story) {
    return "related:" + story;
  }

  /**
   * The list, watched from now on; empty if the index does not hold the story. One that is watched
   * and was confirmed is as good as new: whatever changes it makes it again.
   */
  List<Long> of(IndexReading index, Asked asked) {
    var known = watched.confirmed(asked);
    if (known != null) {
      return known.stories();
    }
    var stories = List.<Long>of();
    for (int n = 0; n < TRIES; n++) {
      long before = changes.get();
      var made = index.read(searcher -> RelatedSearch.make(searcher, asked));
      if (made.isPresent()) {
        watch(asked, made.get());
        stories = made.get().stories();
      }
      if (changes.get() == before) {
        made.ifPresent(confirmed -> watched.confirm(asked, confirmed));
        return stories;
      }
    }
    // whoever changes the index that often finds this list among the watched ones
    return stories;
  }

  /** An index that may be replaced or missing. */
  interface IndexReading {
    <T> Optional<T> read(StoryIndex.Reading<T> reading);
  }

  /** To be told after those stories' changes can be found, or their absence. */
  void changed(StoryIndex index, Collection<Long> stories) throws IOException {
    changes.incrementAndGet();
    if (!stories.isEmpty() && !watched.isEmpty()) {
      index.read(searcher -> {
        for (var story : stories) {
          changed(searcher, story);
        }
        return this;
      });
    }
  }

  /** To be told after the whole index was replaced. */
  void changedAll() {
    changes.incrementAndGet();
    watched.clear();
    pages.forget(List.of(ANY));
  }

  private void changed(IndexSearcher searcher, long story) throws IOException {
    for (var own : watched.of(story)) {
      renew(searcher, own);
    }
    var arrived = RelatedSearch.arrived(searcher, story);
    var vocabulary = new Vocabulary(searcher);
    for (var asked : watched.touchedBy(story, arrived.text().terms().keySet())) {
      var made = watched.get(asked);
      if (made != null && !asked.without().contains(story)) {
        look(searcher, vocabulary, asked, made, story, arrived);
      }
    }
  }

  /** What is certain to change is left to its next reader. */
  private void look(
      IndexSearcher searcher,
      Vocabulary vocabulary,
      Asked asked,
      RelatedList made,
      long story,
      RelatedList.Arrived arrived)
      throws IOException {
    boolean holds = made.stories().contains(story);
    if (!holds && made.takes(arrived)) {
      watched.remove(asked);
      forget(asked.story());
    } else if (holds || made.mayTake(arrived)) {
      var now = RelatedSearch.found(searcher, vocabulary, asked, made);
      watchConfirmed(asked, made.with(now));
      if (!made.stories().equals(now.stories())) {
        forget(asked.story());
      }
    }
  }

  /**
   * A story's own list, found by other terms now: the page is forgotten if it shows others. It may
   * have been made again since the story was changed and before the index heard of it.
   */
  private void renew(IndexSearcher searcher, Asked own) throws IOException {
    var before = watched.get(own);
    var now = RelatedSearch.make(searcher, own);
    if (now.terms().isEmpty()) {
      watched.remove(own);
    } else {
      watchConfirmed(own, now);
    }
    if (before == null || !before.stories().equals(now.stories())) {
      forget(own.story());
    }
  }

  /** What was made of the index by who changes it, one at a time. */
  private void watchConfirmed(Asked asked, RelatedList made) {
    watch(asked, made);
    watched.confirm(asked, made);
  }

  /** The pages of those that have to give way to it are forgotten. */
  private void watch(Asked asked, RelatedList made) {
    watched.put(asked, made).forEach(dropped -> forget(dropped.story()));
  }

  private void forget(long story) {
    pages.forget(List.of(key(story)));
  }
}
