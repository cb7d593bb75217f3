package press.masthead.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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

  private static final Set<String> LOADED =
      Set.of(
          Fields.STORY,
          Fields.TITLE,
          Fields.LANGUAGE,
          Fields.SAME_HEADLINE,
          Fields.HEADLINE,
          Fields.STANDFIRST,
          Fields.TOPICS,
          Fields.BODY);

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

  /** How a list is found again, and what it was. */
  record Made(Gist gist, Instant at, String headline, long title, List<Long> stories) {
    static final Made NOTHING = new Made(new Gist(List.of()), Instant.EPOCH, "", 0, List.of());

    Set<String> terms() {
      return gist.words();
    }

    /** How many of its terms another story must have; nothing is found by no terms. */
    int shared() {
      return Math.max(1, Similar.shared(gist));
    }

    Made with(List<Long> found) {
      return new Made(gist, at, headline, title, found);
    }
  }

  static int most(long heap) {
    return (int) Math.clamp(heap / HEAP_FOR_ONE, 1, MOST_WATCHED);
  }

  static String key(long story) {
    return "related:" + story;
  }

  /** The list, watched from now on; empty if the index does not hold the story. */
  List<Long> of(IndexReading index, Asked asked) {
    var stories = List.<Long>of();
    for (int n = 0; n < TRIES; n++) {
      long before = changes.get();
      var made = index.read(searcher -> make(searcher, asked));
      if (made.isPresent()) {
        watched.put(asked, made.get()).forEach(dropped -> forget(dropped.story()));
        stories = made.get().stories();
      }
      if (changes.get() == before) {
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
    for (var asked : watched.touchedBy(story, terms(searcher, story))) {
      var made = watched.get(asked);
      if (made != null && !made.stories().equals(found(searcher, asked, made))) {
        drop(asked);
      }
    }
  }

  /** A story's own list, found by other terms now: the page is forgotten if it shows others. */
  private void renew(IndexSearcher searcher, Asked own) throws IOException {
    var before = watched.get(own);
    var now = make(searcher, own);
    if (before == null || now.terms().isEmpty() || !before.stories().equals(now.stories())) {
      drop(own);
    } else {
      watched.put(own, now).forEach(dropped -> forget(dropped.story()));
    }
  }

  private void drop(Asked asked) {
    watched.remove(asked);
    forget(asked.story());
  }

  private void forget(long story) {
    pages.forget(List.of(key(story)));
  }

  private static Set<String> terms(IndexSearcher searcher, long story) throws IOException {
    var found = StoryIndex.find(searcher, story);
    if (found == null) {
      return Set.of();
    }
    var document = searcher.storedFields().document(found, LOADED);
    return Gist.all(document.get(Fields.LANGUAGE), Similar.text(document));
  }

  private static Made make(IndexSearcher searcher, Asked asked) throws IOException {
    var found = StoryIndex.find(searcher, asked.story());
    if (found == null) {
      return Made.NOTHING;
    }
    var document = searcher.storedFields().document(found, LOADED);
    var gist = Similar.gist(searcher, document);
    var made =
        new Made(
            gist,
            at(searcher, found),
            document.get(Fields.SAME_HEADLINE),
            Long.parseLong(document.get(Fields.TITLE)),
            List.of());
    return made.with(found(searcher, asked, made));
  }

  /** The same title's first, then the other titles'. */
  private static List<Long> found(IndexSearcher searcher, Asked asked, Made made)
      throws IOException {
    var others = others(asked.story(), made);
    var own = new TermQuery(new Term(Fields.TITLE, String.valueOf(made.title())));
    var stories = new LinkedHashSet<Long>();
    var headlines = new HashSet<String>();
    for (var where : List.of(Occur.FILTER, Occur.MUST_NOT)) {
      if (stories.size() < asked.limit()) {
        var query = new BooleanQuery.Builder().add(others, Occur.MUST).add(own, where);
        collect(searcher, query.build(), asked, stories, headlines);
      }
    }
    return List.copyOf(stories);
  }

  private static void collect(
      IndexSearcher searcher, Query query, Asked asked, Set<Long> stories, Set<String> headlines)
      throws IOException {
    int enough = asked.limit() * 3 + asked.without().size();
    for (var hit : searcher.search(query, enough).scoreDocs) {
      var document =
          searcher.storedFields().document(hit.doc, Set.of(Fields.STORY, Fields.SAME_HEADLINE));
      var story = Long.parseLong(document.get(Fields.STORY));
      if (stories.size() < asked.limit()
          && !asked.without().contains(story)
          && headlines.add(document.get(Fields.SAME_HEADLINE))) {
        stories.add(story);
      }
    }
  }

  private static Query others(long story, Made made) {
    var headline = new Term(Fields.SAME_HEADLINE, made.headline());
    return new BooleanQuery.Builder()
        .add(Similar.query(made.gist(), made.at()), Occur.MUST)
        .add(new TermQuery(StoryIndex.key(story)), Occur.MUST_NOT)
        .add(new TermQuery(headline), Occur.MUST_NOT)
        .build();
  }

  private static Instant at(IndexSearcher searcher, int document) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      int within = document - leaf.docBase;
      if (within >= 0 && within < leaf.reader().maxDoc()) {
        var times = DocValues.getNumeric(leaf.reader(), Fields.AT);
        if (times.advanceExact(within)) {
          return Instant.ofEpochMilli(times.longValue());
        }
      }
    }
    throw new IllegalStateException("document " + document + " has no time");
  }
}
