package press.masthead.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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

  /** The part of a list's lowest score from which on a story is looked at closely. */
  private static final double DOUBT = 0.95;

  /** The same, from which on there is no need to. */
  private static final double CERTAINTY = 1.05;

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

  /**
   * How a list is found again, and what it was.
   *
   * @param usual how long texts were when it was made, in terms
   */
  record Made(Gist gist, Instant at, String headline, long title, double usual, Found found) {
    static final Made NOTHING =
        new Made(
            new Gist(List.of()), Instant.EPOCH, "", 0, 1, new Found(List.of(), Set.of(), 0, 0));

    List<Long> stories() {
      return found.stories();
    }

    Set<String> terms() {
      return gist.words();
    }

    /** How many of its terms another story must have; nothing is found by no terms. */
    int shared() {
      return Math.max(1, Similar.shared(gist));
    }

    Made with(Found now) {
      return new Made(gist, at, headline, title, usual, now);
    }

    /**
     * Whether a story that it does not show may belong into it. The index's statistics have moved
     * on since it was made, if only by little: in doubt it does.
     */
    boolean mayTake(Arrived story) {
      return score(story) >= DOUBT * least(story);
    }

    /** Whether it shows another outcome without fail, the story not being ruled out. */
    boolean takes(Arrived story) {
      return score(story) >= CERTAINTY * least(story)
          && !headline.equals(story.headline())
          && !found.headlines().contains(story.headline().hashCode());
    }

    private double score(Arrived story) {
      return gist.score(story.text(), usual) * Similar.recency(at).factor(story.at());
    }

    private double least(Arrived story) {
      return story.title() == title ? found.own() : found.other();
    }
  }

  /**
   * A list's outcome.
   *
   * @param headlines the hash codes of theirs, under which no other story comes in
   * @param own the score that a story of the same title must reach to be in it; 0 where any is
   * @param other the same for those of other titles; infinite where none is
   */
  record Found(List<Long> stories, Set<Integer> headlines, double own, double other) {}

  /**
   * A story as it is in the index now.
   *
   * @param headline by which the same news is known
   * @param at in milliseconds since 1970
   */
  record Arrived(Gist.Count text, String headline, long title, long at) {
    static final Arrived NOT = new Arrived(new Gist.Count(Map.of(), 0), "", 0, 0);
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
      var made = index.read(searcher -> make(searcher, asked));
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
    var arrived = arrived(searcher, story);
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
      Made made,
      long story,
      Arrived arrived)
      throws IOException {
    boolean holds = made.stories().contains(story);
    if (!holds && made.takes(arrived)) {
      watched.remove(asked);
      forget(asked.story());
    } else if (holds || made.mayTake(arrived)) {
      var now = found(searcher, vocabulary, asked, made);
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
    var now = make(searcher, own);
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
  private void watchConfirmed(Asked asked, Made made) {
    watch(asked, made);
    watched.confirm(asked, made);
  }

  /** The pages of those that have to give way to it are forgotten. */
  private void watch(Asked asked, Made made) {
    watched.put(asked, made).forEach(dropped -> forget(dropped.story()));
  }

  private void forget(long story) {
    pages.forget(List.of(key(story)));
  }

  static Arrived arrived(IndexSearcher searcher, long story) throws IOException {
    var found = StoryIndex.find(searcher, story);
    if (found == null) {
      return Arrived.NOT;
    }
    var document = searcher.storedFields().document(found, LOADED);
    return new Arrived(
        Gist.Count.of(document.get(Fields.LANGUAGE), Similar.text(document)),
        document.get(Fields.SAME_HEADLINE),
        Long.parseLong(document.get(Fields.TITLE)),
        at(searcher, found).toEpochMilli());
  }

  static Made make(IndexSearcher searcher, Asked asked) throws IOException {
    var found = StoryIndex.find(searcher, asked.story());
    if (found == null) {
      return Made.NOTHING;
    }
    var document = searcher.storedFields().document(found, LOADED);
    var vocabulary = new Vocabulary(searcher);
    var made =
        new Made(
            Similar.gist(vocabulary, document),
            at(searcher, found),
            document.get(Fields.SAME_HEADLINE),
            Long.parseLong(document.get(Fields.TITLE)),
            usual(searcher),
            Made.NOTHING.found());
    return made.with(found(searcher, vocabulary, asked, made));
  }

  private static double usual(IndexSearcher searcher) throws IOException {
    var texts = searcher.collectionStatistics(Fields.GIST);
    return texts == null ? 1 : (double) texts.sumTotalTermFreq() / texts.docCount();
  }

  /** The same title's first, then the other titles'. */
  static Found found(IndexSearcher searcher, Vocabulary vocabulary, Asked asked, Made made)
      throws IOException {
    var others = others(vocabulary, asked.story(), made);
    var own = new TermQuery(new Term(Fields.TITLE, String.valueOf(made.title())));
    var collected = new Collected(asked);
    var ofOwn =
        collected.add(
            searcher, new BooleanQuery.Builder().add(others, Occur.MUST).add(own, Occur.FILTER));
    var ofOthers =
        collected.isFull()
            ? Double.POSITIVE_INFINITY
            : collected.add(
                searcher,
                new BooleanQuery.Builder().add(others, Occur.MUST).add(own, Occur.MUST_NOT));
    var headlines =
        collected.headlines.stream().map(String::hashCode).collect(Collectors.toUnmodifiableSet());
    return new Found(List.copyOf(collected.stories), headlines, ofOwn, ofOthers);
  }

  /** Stories for a list, none under a headline that is there already. */
  private static final class Collected {
    private final Asked asked;
    private final Set<Long> stories = new LinkedHashSet<>();
    private final Set<String> headlines = new HashSet<>();

    Collected(Asked asked) {
      this.asked = asked;
    }

    boolean isFull() {
      return stories.size() >= asked.limit();
    }

    /** The score of the last one where it is full then; else 0. */
    double add(IndexSearcher searcher, BooleanQuery.Builder query) throws IOException {
      int enough = asked.limit() * 3 + asked.without().size();
      var best = new TopScoreDocCollectorManager(enough, enough);
      for (var hit : searcher.search(query.build(), best).scoreDocs) {
        var document =
            searcher.storedFields().document(hit.doc, Set.of(Fields.STORY, Fields.SAME_HEADLINE));
        var story = Long.parseLong(document.get(Fields.STORY));
        if (!asked.without().contains(story) && headlines.add(document.get(Fields.SAME_HEADLINE))) {
          stories.add(story);
          if (isFull()) {
            return hit.score;
          }
        }
      }
      return 0;
    }
  }

  private static Query others(Vocabulary vocabulary, long story, Made made) throws IOException {
    var headline = new Term(Fields.SAME_HEADLINE, made.headline());
    return new BooleanQuery.Builder()
        .add(Similar.query(vocabulary, made.gist(), made.at()), Occur.MUST)
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
